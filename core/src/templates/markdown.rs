//! How does Markdown become blocks of a document? What a paper cannot show is refused, never dropped.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::escape::plain;
use super::wording::Frame;
use crate::paper::{Block, Column, Masthead, Picture, Signer, Table};
use crate::refusal::{TemplateFault, Unshown};

/// The blocks, beginning with the head of the form.
///
/// # Errors
/// `no_title`, `cannot_show`.
pub(super) fn blocks(markdown: &str, frame: &Frame) -> Result<Vec<Block>, TemplateFault> {
    let mut page = Page { frame, blocks: Vec::new(), text: Said::default(), inside: None, fence: None, titled: false };
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        page.take(event)?;
    }
    if page.titled { Ok(page.blocks) } else { Err(TemplateFault::NoTitle) }
}

/// Text as it is gathered: what it says, and which part of it is strong.
#[derive(Debug, Default)]
struct Said {
    text: String,
    strong: Vec<(usize, usize)>,
    pictures: Vec<Picture>,
    /// Where strong type began.
    since: Option<usize>,
}

impl Said {
    /// What is strong at its beginning, and the rest; nothing where it does not begin so.
    fn lead(&self) -> Option<(&str, &str)> {
        match self.strong.as_slice() {
            [(0, end)] => Some((self.text[..*end].trim(), self.text[*end..].trim())),
            _ => None,
        }
    }

    fn is_all_strong(&self) -> bool {
        matches!(self.lead(), Some((_, "")))
    }
}

/// What a text is part of.
#[derive(Debug)]
enum Inside {
    Quotation,
    List { first: Option<u64>, points: Vec<Said> },
    Table { table: Table, row: Vec<Said>, in_head: bool },
}

#[derive(Debug, Clone, Copy)]
enum Fence {
    Sign,
    Code,
}

struct Page<'f> {
    frame: &'f Frame,
    blocks: Vec<Block>,
    text: Said,
    inside: Option<Inside>,
    fence: Option<Fence>,
    titled: bool,
}

impl Page<'_> {
    fn take(&mut self, event: Event<'_>) -> Result<(), TemplateFault> {
        match event {
            Event::Start(tag) => self.begin(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => {
                self.text.text.push_str(&text);
                Ok(())
            }
            Event::SoftBreak => {
                self.text.text.push(' ');
                Ok(())
            }
            Event::HardBreak => {
                self.text.text.push('\n');
                Ok(())
            }
            // A line across: the sections of a paper are told apart by their headings.
            Event::Rule => Ok(()),
            Event::Html(text) | Event::InlineHtml(text) => {
                Err(TemplateFault::CannotShow { what: Unshown::Html, near: text.trim().to_owned() })
            }
            Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {
                self.refuse(Unshown::Html)
            }
        }
    }

    fn refuse<T>(&self, what: Unshown) -> Result<T, TemplateFault> {
        let near = self.text.text.trim();
        let last = self.blocks.last().map(|block| match block {
            Block::Masthead(head) => head.title.as_str(),
            Block::Heading(text) | Block::Text(text) | Block::Strong(text) | Block::Small(text) => text,
            Block::List(items) => items.last().map_or("", String::as_str),
            Block::Facts(facts) => facts.last().map_or("", |(name, _)| name),
            Block::Table(table) => &table.name,
            Block::Figures(_) | Block::Signatures(_) | Block::Picture(_) | Block::Code(_) => "",
        });
        let near = if near.is_empty() { last.unwrap_or_default() } else { near };
        Err(TemplateFault::CannotShow { what, near: near.chars().take(60).collect() })
    }

    fn begin(&mut self, tag: &Tag<'_>) -> Result<(), TemplateFault> {
        match tag {
            Tag::Heading { .. } if self.inside.is_some() => return self.refuse(Unshown::TitleInside),
            Tag::Heading { level: HeadingLevel::H1, .. } if self.titled => return self.refuse(Unshown::SecondTitle),
            Tag::Heading { .. } | Tag::Paragraph | Tag::Item => {}
            Tag::TableHead => self.table(|_, _, in_head| *in_head = true),
            Tag::TableRow => self.table(|_, _, in_head| *in_head = false),
            Tag::TableCell => self.text = Said::default(),
            Tag::Strong => self.text.since = Some(self.text.text.len()),
            Tag::Image { dest_url, .. } => self.text.pictures.push(self.photo(dest_url)?),
            Tag::BlockQuote(_) | Tag::List(_) | Tag::Table(_) if self.inside.is_some() => {
                return self.refuse(Unshown::ListInside);
            }
            Tag::BlockQuote(_) => self.inside = Some(Inside::Quotation),
            Tag::List(first) => self.inside = Some(Inside::List { first: *first, points: Vec::new() }),
            Tag::Table(aligned) => {
                let column = |align: &Alignment| match align {
                    Alignment::Right => Column::numbers(""),
                    Alignment::None | Alignment::Left | Alignment::Center => Column::words(""),
                };
                let table =
                    Table { name: self.heading(), columns: aligned.iter().map(column).collect(), ..Table::default() };
                self.inside = Some(Inside::Table { table, row: Vec::new(), in_head: true });
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(name)) if &**name == "sign" => self.fence = Some(Fence::Sign),
            Tag::CodeBlock(CodeBlockKind::Fenced(name)) if &**name == "code" => self.fence = Some(Fence::Code),
            Tag::CodeBlock(_) => return self.refuse(Unshown::Fence),
            Tag::Link { .. } => return self.refuse(Unshown::Link),
            Tag::Emphasis | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {
                return self.refuse(Unshown::PartlyMarked);
            }
            Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => return self.refuse(Unshown::Html),
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), TemplateFault> {
        match tag {
            TagEnd::Heading(HeadingLevel::H1) => {
                let title = std::mem::take(&mut self.text).text;
                self.titled = true;
                let (over, under) = (self.frame.over.clone(), self.frame.under.clone());
                let corner = self.frame.corner.clone();
                self.blocks.push(Block::Masthead(Masthead { over, title, under, corner }));
            }
            TagEnd::Heading(_) => {
                let heading = std::mem::take(&mut self.text).text;
                self.blocks.push(Block::Heading(heading));
            }
            TagEnd::Strong => {
                if let Some(since) = self.text.since.take() {
                    let end = self.text.text.len();
                    self.text.strong.push((since, end));
                }
            }
            TagEnd::Image => {
                let says = std::mem::take(&mut self.text.text);
                if let Some(picture) = self.text.pictures.last_mut().filter(|_| !says.trim().is_empty()) {
                    picture.says = says;
                }
            }
            TagEnd::Paragraph => self.paragraph()?,
            TagEnd::BlockQuote(_) => self.inside = None,
            TagEnd::Item => {
                let said = std::mem::take(&mut self.text);
                if let Some(Inside::List { points, .. }) = &mut self.inside {
                    points.push(said);
                }
            }
            TagEnd::List(_) => self.list()?,
            TagEnd::TableCell => {
                let said = std::mem::take(&mut self.text);
                self.table(|_, row, _| row.push(said));
            }
            TagEnd::TableHead | TagEnd::TableRow => self.table(end_of_row),
            TagEnd::Table => {
                if let Some(Inside::Table { table, .. }) = self.inside.take() {
                    self.blocks.push(Block::Table(table));
                }
            }
            TagEnd::CodeBlock => self.fenced(),
            _ => {}
        }
        Ok(())
    }

    fn table(&mut self, work: impl FnOnce(&mut Table, &mut Vec<Said>, &mut bool)) {
        if let Some(Inside::Table { table, row, in_head }) = &mut self.inside {
            work(table, row, in_head);
        }
    }

    fn heading(&self) -> String {
        let found = self.blocks.iter().rev().find_map(|block| match block {
            Block::Heading(text) => Some(text.clone()),
            Block::Masthead(head) => Some(head.title.clone()),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// A picture stands by itself; what was said beside it follows.
    fn paragraph(&mut self) -> Result<(), TemplateFault> {
        match &self.inside {
            // The points of a list with blank lines between them are paragraphs: the point ends after it.
            Some(Inside::List { .. } | Inside::Table { .. }) => return Ok(()),
            Some(Inside::Quotation) | None => {}
        }
        let said = std::mem::take(&mut self.text);
        if !said.strong.is_empty() && !said.is_all_strong() {
            self.text = said;
            return self.refuse(Unshown::PartlyMarked);
        }
        let is_strong = said.is_all_strong();
        self.blocks.extend(said.pictures.into_iter().map(Block::Picture));
        let text = said.text.trim().to_owned();
        if !text.is_empty() {
            self.blocks.push(match (&self.inside, is_strong) {
                (Some(_), _) => Block::Small(text),
                (None, true) => Block::Strong(text),
                (None, false) => Block::Text(text),
            });
        }
        Ok(())
    }

    /// Points that all begin in bold are names with values: those without a value are left out.
    fn list(&mut self) -> Result<(), TemplateFault> {
        let Some(Inside::List { first, points }) = self.inside.take() else { return Ok(()) };
        let named = points.iter().filter(|point| point.lead().is_some()).count();
        if points.iter().any(|point| !point.pictures.is_empty() || point.strong.len() > 1) {
            return self.refuse(Unshown::PartlyMarked);
        }
        if named > 0 && named < points.len() {
            return self.refuse(Unshown::MixedList);
        }
        if points.iter().any(|point| point.lead().is_none() && !point.strong.is_empty()) {
            return self.refuse(Unshown::PartlyMarked);
        }
        if named > 0 {
            let pairs = points.iter().filter_map(Said::lead).filter(|(_, value)| !value.is_empty());
            let pair = |(name, value): (&str, &str)| (name.trim_end_matches(':').trim().to_owned(), value.to_owned());
            let facts: Vec<(String, String)> = pairs.map(pair).collect();
            self.blocks.extend((!facts.is_empty()).then_some(Block::Facts(facts)));
            return Ok(());
        }
        let points = points.into_iter().map(|point| point.text.trim().to_owned()).filter(|text| !text.is_empty());
        match first {
            None => self.blocks.push(Block::List(points.collect())),
            Some(first) => {
                let numbered = (first..).zip(points).map(|(at, text)| Block::Text(format!("{at}. {text}")));
                self.blocks.extend(numbered);
            }
        }
        Ok(())
    }

    fn fenced(&mut self) {
        let text = std::mem::take(&mut self.text).text;
        let lines = text.lines().map(|line| plain(line.trim())).filter(|line| !line.is_empty());
        match self.fence.take() {
            Some(Fence::Sign) => {
                let signers: Vec<Signer> = lines.map(Signer::line).collect();
                self.blocks.extend((!signers.is_empty()).then_some(Block::Signatures(signers)));
            }
            Some(Fence::Code) => self.blocks.extend(lines.map(Block::Code)),
            None => {}
        }
    }

    fn photo(&self, source: &str) -> Result<Picture, TemplateFault> {
        let at = source.strip_prefix("photo:").and_then(|at| at.parse::<usize>().ok());
        let found = at.and_then(|at| self.frame.photos.get(at.checked_sub(1)?));
        found.cloned().ok_or_else(|| TemplateFault::CannotShow { what: Unshown::Picture, near: source.to_owned() })
    }
}

/// A row that is strong all along is the sum at the end.
fn end_of_row(table: &mut Table, row: &mut Vec<Said>, in_head: &mut bool) {
    let row = std::mem::take(row);
    let is_sum = !*in_head && row.iter().any(|cell| !cell.text.is_empty());
    let is_sum = is_sum && row.iter().all(|cell| cell.text.is_empty() || cell.is_all_strong());
    let texts: Vec<String> = row.into_iter().map(|cell| cell.text.trim().to_owned()).collect();
    match (*in_head, is_sum) {
        (true, _) => table.columns.iter_mut().zip(texts).for_each(|(column, title)| column.title = title),
        (false, true) => table.total = Some(texts),
        (false, false) => table.rows.push(texts),
    }
    *in_head = false;
}
