//! Files.

use crate::{
    field::file::{File, FileKind},
    file::{
        reader::{Map, Reader},
        service::period,
        tree::Kind as Yaml,
    },
};

/// Reads a field for files.
pub fn file(reader: &mut Reader<'_>, map: &Map<'_>) -> File {
    let words: Vec<(&str, FileKind)> = FileKind::ALL.iter().map(|kind| (kind.name(), *kind)).collect();
    let kinds = match map.get("kinds") {
        Some(node) => {
            let items = reader.list(node, "`kinds`");
            if matches!(&node.kind, Yaml::Seq(items) if items.is_empty()) {
                reader.error(node.span.clone(), "no kind of file is allowed", "add some: [pdf, image]");
            }
            items.iter().filter_map(|item| reader.word(item, "a kind of file", &words)).collect()
        }
        None => vec![FileKind::Pdf, FileKind::Image],
    };
    let max_size = map.get("max size").and_then(|node| {
        let text = node.text().unwrap_or_default();
        let size = text
            .strip_suffix("MB")
            .and_then(|count| count.trim().parse::<u64>().ok())
            .filter(|size| (1..=50).contains(size));
        if size.is_none() {
            reader.error(
                node.span.clone(),
                format!("`{text}` is not a size from 1 MB to 50 MB"),
                "write for example 10 MB",
            );
        }
        size
    });
    let max_files = map.get("max files").and_then(|node| reader.count_within(node, "`max files`", 1..=50)).unwrap_or(1);
    let later = map.get("later").and_then(|node| {
        if map.get("optional").is_some() {
            let help = "leave `optional` out: it needn't come with the application, and we wait for it";
            reader.error(node.span.clone(), "what is optional isn't waited for", help);
        }
        period(reader, node)
    });
    File { max_files, max_size: max_size.unwrap_or(10) * 1_000_000, kinds, later }
}
