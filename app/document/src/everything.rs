//! All that is known of a person, to read: chapters within chapters.

use form::summary;
use serde::Serialize;

use crate::{
    Error,
    answers::{AnswerWords, Section, length_of, sections},
    sheet::{Frame, Sheet},
    writer::{Fact, Pieces, Writer},
};

/// What the paper says.
#[derive(Clone, Debug)]
pub struct Everything {
    /// What every paper has; it is from when it was made.
    pub sheet: Sheet,
    /// What the paper is: «Alt vi har om deg».
    pub title: String,
    /// Whose it is, and when it was made; for the foot.
    pub foot: String,
    /// What to know before one reads, a paragraph each.
    pub lead: Vec<String>,
    /// What is known.
    pub chapters: Vec<Chapter>,
    /// The words that answers need.
    pub words: AnswerWords,
}

/// What is known of one thing.
#[derive(Clone, Debug, Default)]
pub struct Chapter {
    /// Its heading.
    pub title: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
    /// Its parts.
    pub chapters: Vec<Chapter>,
}

/// A piece of a chapter.
#[derive(Clone, Debug)]
pub enum Block {
    /// What is known, each under its term.
    Facts(Vec<(String, String)>),
    /// What somebody wrote: paragraphs and lines.
    Text(String),
    /// Answers, page by page; each page has its heading.
    Answers(Vec<summary::Section>),
}

#[derive(Serialize)]
struct Paper {
    title: Pieces,
    lead: Vec<Pieces>,
    chapters: Vec<SetChapter>,
    #[serde(flatten)]
    frame: Frame,
}

#[derive(Serialize)]
struct SetChapter {
    title: Pieces,
    blocks: Vec<SetBlock>,
    chapters: Vec<SetChapter>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum SetBlock {
    Facts { facts: Vec<Fact> },
    Text { paragraphs: Vec<Vec<Pieces>> },
    Answers { sections: Vec<Section> },
}

/// All that is known as a file that is PDF/A-2a and PDF/UA-1 at once.
///
/// Takes CPU time and memory by what it says, much more than other papers: call it where blocking is allowed, and not many
/// at once. Nothing of it stays in memory.
///
/// # Errors
/// None that what it says could cause: whatever cannot be printed is spelt out.
pub fn everything(everything: &Everything) -> Result<Vec<u8>, Error> {
    let ident = format!("everything {}", everything.foot);
    everything.sheet.print("everything.typ", &ident, |writer| paper(everything, writer))
}

fn paper(everything: &Everything, writer: &mut Writer) -> Paper {
    Paper {
        title: writer.text(&everything.title),
        lead: writer.texts(&everything.lead),
        chapters: set_chapters(&everything.chapters, &everything.words, writer),
        frame: everything.sheet.frame(&everything.title, &everything.foot, writer),
    }
}

fn set_chapters(chapters: &[Chapter], words: &AnswerWords, writer: &mut Writer) -> Vec<SetChapter> {
    let set = |chapter: &Chapter| SetChapter {
        title: writer.text(&chapter.title),
        blocks: chapter.blocks.iter().map(|block| set_block(block, words, writer)).collect(),
        chapters: set_chapters(&chapter.chapters, words, writer),
    };
    chapters.iter().map(set).collect()
}

fn set_block(block: &Block, words: &AnswerWords, writer: &mut Writer) -> SetBlock {
    match block {
        Block::Facts(facts) => SetBlock::Facts { facts: writer.facts(facts.iter().map(|(term, text)| (term, text))) },
        Block::Text(text) => SetBlock::Text { paragraphs: writer.paragraphs(text) },
        Block::Answers(answers) => SetBlock::Answers { sections: sections(answers, words, writer) },
    }
}

impl Chapter {
    /// How much it says, in characters: what setting it takes grows with that.
    pub fn length(&self) -> usize {
        let blocks: usize = self.blocks.iter().map(Block::length).sum();
        let chapters: usize = self.chapters.iter().map(Chapter::length).sum();
        self.title.len() + blocks + chapters
    }
}

impl Block {
    fn length(&self) -> usize {
        match self {
            Block::Facts(facts) => facts.iter().map(|(term, text)| term.len() + text.len()).sum(),
            Block::Text(text) => text.len(),
            Block::Answers(sections) => length_of(sections),
        }
    }
}
