//! YAML → nodes with their place. What a form file needs and no more: no anchors, no tags, one document, bounded size.

use std::{collections::HashSet, ops::Range};

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

/// The largest file, in bytes.
pub const LARGEST: usize = 1_000_000;
const DEEPEST: usize = 24;
const MOST: usize = 100_000;

/// A piece of YAML and its bytes in the file.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its bytes.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a piece of YAML is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A scalar as text; `exact` says that its bytes are the text's own, without quotes that change them or folded lines.
    Scalar {
        /// The text.
        text: String,
        /// Where the text begins in the file, when its bytes stand there unchanged.
        exact: Option<usize>,
    },
    /// A list.
    Seq(Vec<Node>),
    /// A map; keys are always scalars here.
    Map(Vec<(Node, Node)>),
}

/// What is wrong with the YAML itself.
#[derive(Debug)]
pub struct Mistake {
    /// Where.
    pub span: Range<usize>,
    /// What.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Node {
    /// The value of a key, when it is a map.
    pub fn value(&self, key: &str) -> Option<&Node> {
        match &self.kind {
            Kind::Map(entries) => entries.iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The same node in a text that has so many bytes more before it.
    pub fn moved(mut self, by: usize) -> Node {
        self.span = self.span.start + by..self.span.end + by;
        self.kind = match self.kind {
            Kind::Scalar { text, exact } => Kind::Scalar { text, exact: exact.map(|at| at + by) },
            Kind::Seq(items) => Kind::Seq(items.into_iter().map(|item| item.moved(by)).collect()),
            Kind::Map(entries) => {
                Kind::Map(entries.into_iter().map(|(key, value)| (key.moved(by), value.moved(by))).collect())
            }
        };
        self
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// What it is, in a word.
    pub fn name(&self) -> &'static str {
        match self.kind {
            Kind::Scalar { .. } => "a text",
            Kind::Seq(_) => "a list",
            Kind::Map(_) => "a map",
        }
    }
}

/// Reads a whole file.
pub fn parse(source: &str) -> Result<Node, Mistake> {
    if let Some((at, c)) =
        source.char_indices().find(|(_, c)| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    {
        let message =
            "a character that turns the direction of text stands here; it can hide what a file says".to_owned();
        return Err(Mistake { span: at..at + c.len_utf8(), message, help: "remove it".into() });
    }
    let mut tree = Tree { source, parser: Parser::new_from_str(source), bytes: Bytes::new(source), count: 0 };
    let mut root = None;
    loop {
        let (event, span) = tree.next()?;
        match event {
            Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
            Event::StreamEnd => break,
            _ if root.is_some() => {
                return Err(tree.fail(
                    span,
                    "a form file holds one document",
                    "remove the line `---` and what follows it",
                ));
            }
            event => root = Some(tree.node(event, span, 0)?),
        }
    }
    root.ok_or_else(|| Mistake {
        span: 0..0,
        message: "the file is empty".into(),
        help: "begin with `form:`, `survey:` or `queues:`".into(),
    })
}

const ALIAS: (&str, &str) = ("aliases (*) are not used in form files", "put the text in quotes, or write it out");

struct Tree<'s> {
    source: &'s str,
    parser: Parser<'s, saphyr_parser::StrInput<'s>>,
    bytes: Bytes,
    count: usize,
}

/// Where each character stands in bytes, since the parser counts characters; nothing for a file of plain ASCII.
struct Bytes {
    of_char: Option<Vec<usize>>,
    length: usize,
}

impl Bytes {
    fn new(source: &str) -> Bytes {
        let of_char = (!source.is_ascii()).then(|| source.char_indices().map(|(at, _)| at).collect());
        Bytes { of_char, length: source.len() }
    }

    fn of(&self, char: usize) -> usize {
        match &self.of_char {
            Some(bytes) => bytes.get(char).copied().unwrap_or(self.length),
            None => char.min(self.length),
        }
    }
}

impl<'s> Tree<'s> {
    fn next(&mut self) -> Result<(Event<'s>, Range<usize>), Mistake> {
        match self.parser.next_event() {
            None => Ok((Event::StreamEnd, self.source.len()..self.source.len())),
            Some(Ok((event, span))) => {
                let span = self.span(span);
                Ok((event, span))
            }
            Some(Err(error)) => {
                let at = self.bytes.of(error.marker().index());
                // The parser looks for the anchor first.
                if self.source.get(at..).is_some_and(|rest| rest.starts_with('*')) {
                    return Err(self.fail(at..at, ALIAS.0, ALIAS.1));
                }
                let message = format!("this is not YAML: {}", error.info());
                Err(Mistake { span: at..at, message, help: self.hint(at, error.info()).to_owned() })
            }
        }
    }

    /// What is most often wrong where the YAML can't be read.
    fn hint(&self, at: usize, info: &str) -> &'static str {
        let before = self.source.get(..at).unwrap_or_default();
        let begin = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = self.source[begin..].lines().next().unwrap_or_default();
        let indent = line.len() - line.trim_start().len();
        if line[..indent].contains('\t') {
            "a tab stands at the beginning of the line; indent with spaces"
        } else if info.contains("quoted scalar") {
            "a quote on a line above is closed here or never; let every text have one at each end"
        } else if line
            .split_once(": ")
            .is_some_and(|(_, value)| value.contains(": ") && !value.starts_with(['{', '"', '\'']))
        {
            "put the text in quotes: it holds a colon"
        } else {
            "look at the indentation and the quotes, here and on the lines above"
        }
    }

    fn span(&mut self, span: Span) -> Range<usize> {
        let start = self.bytes.of(span.start.index());
        let end = self.bytes.of(span.end.index());
        start..end.max(start)
    }

    fn fail(&self, span: Range<usize>, message: &str, help: &str) -> Mistake {
        Mistake { span, message: message.to_owned(), help: help.to_owned() }
    }

    fn node(&mut self, event: Event<'s>, span: Range<usize>, depth: usize) -> Result<Node, Mistake> {
        self.count += 1;
        if self.count > MOST {
            return Err(self.fail(span, "the file holds too much", "divide the service into several forms"));
        }
        if depth > DEEPEST {
            return Err(self.fail(span, "the file nests too deeply", "look for brackets that are never closed"));
        }
        match event {
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _)
                if anchor != 0 =>
            {
                let help = "put the text in quotes, or write it out";
                Err(self.fail(span, "anchors (&) are not used in form files", help))
            }
            Event::Alias(_) => Err(self.fail(span, ALIAS.0, ALIAS.1)),
            Event::Scalar(_, _, _, Some(_)) | Event::SequenceStart(_, Some(_)) | Event::MappingStart(_, Some(_)) => {
                Err(self.fail(span, "tags (!) are not used in form files", "put the text in quotes"))
            }
            Event::Scalar(text, style, _, None) => {
                let start = match style {
                    ScalarStyle::Plain => Some(span.start),
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Some(span.start + 1),
                    ScalarStyle::Literal | ScalarStyle::Folded => None,
                };
                let exact = start.filter(|start| self.source.get(*start..start + text.len()) == Some(&text));
                let kind = Kind::Scalar { text: text.into_owned(), exact };
                Ok(Node { span, kind })
            }
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, inner) = self.next()?;
                    if event == Event::SequenceEnd {
                        return Ok(Node { span: span.start..inner.start.max(span.start), kind: Kind::Seq(items) });
                    }
                    items.push(self.node(event, inner, depth + 1)?);
                }
            }
            Event::MappingStart(..) => {
                let mut entries: Vec<(Node, Node)> = Vec::new();
                let mut names = HashSet::new();
                loop {
                    let (event, inner) = self.next()?;
                    if event == Event::MappingEnd {
                        return Ok(Node { span: span.start..inner.start.max(span.start), kind: Kind::Map(entries) });
                    }
                    let key = self.node(event, inner, depth + 1)?;
                    let Some(name) = key.text() else {
                        return Err(self.fail(key.span, "a key must be a text", "put it in quotes"));
                    };
                    if !names.insert(name.to_owned()) {
                        let message = format!("the key `{name}` stands here twice");
                        return Err(self.fail(key.span.clone(), &message, "remove or rename one of them"));
                    }
                    let (event, inner) = self.next()?;
                    let value = self.node(event, inner, depth + 1)?;
                    entries.push((key, value));
                }
            }
            _ => Err(self.fail(span, "this can't stand here", "remove it")),
        }
    }
}
