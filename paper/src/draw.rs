//! The marks become a PDF: tagged, so that it can be read out, and held to PDF/UA-1.

use std::collections::HashMap;
use std::num::NonZeroU16;

use krilla::color::luma;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind,
    TagTree,
};
use krilla::text::Font;
use krilla::{Document, SerializeSettings};
use rollcall_core::paper::{Drawn, Unprintable};

use crate::fonts::FontId;
use crate::marks::{Area, Ink, Mark, Page, Role, Work};
use crate::picture;
use crate::text::{Line, Typesetter};

/// Draws all of it.
pub(crate) fn draw(set: &Typesetter, work: &Work) -> Result<Drawn, Unprintable> {
    let wrong = |what: &str| Unprintable::Broken(what.to_owned());
    let configuration: Configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Unprintable::Broken(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut pictures = Vec::with_capacity(work.pictures.len());
    for png in &work.pictures {
        picture::size(png).ok_or_else(|| wrong("a picture is no PNG, or far too large"))?;
        pictures.push(Image::from_png(png.clone().into(), true).map_err(Unprintable::Broken)?);
    }
    let mut pen = Pen { set, pictures, fonts: HashMap::new(), read: vec![Vec::new(); work.order.len()] };
    for page in &work.pages {
        let settings = PageSettings::from_wh(page.width, page.height).ok_or_else(|| wrong("a page without a size"))?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        pen.page(&mut surface, page)?;
        surface.finish();
        sheet.finish();
    }
    let metadata = Metadata::new().title(work.title.clone()).creator("Rollcall".into()).language("en-US".into());
    document.set_metadata(metadata);
    document.set_tag_tree(tree(work, pen.read));
    document.set_outline(contents(work));
    let pdf = document.finish().map_err(|error| Unprintable::Broken(format!("{error:?}")))?;
    let pages = u32::try_from(work.pages.len()).unwrap_or(u32::MAX);
    Ok(Drawn { pdf, pages, left_out: set.notes.how_many_left_out(), notes: set.notes.told() })
}

struct Pen<'w> {
    set: &'w Typesetter,
    pictures: Vec<Image>,
    fonts: HashMap<FontId, Font>,
    /// What was drawn for each place in the order of reading.
    read: Vec<Vec<Identifier>>,
}

impl Pen<'_> {
    fn page(&mut self, surface: &mut Surface<'_>, page: &Page) -> Result<(), Unprintable> {
        for placed in &page.placed {
            let tag = match placed.spot {
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
                Some(_) => ContentTag::Other,
            };
            let identifier = surface.start_tagged(tag);
            self.mark(surface, &placed.mark)?;
            surface.end_tagged();
            if let Some(spot) = placed.spot {
                self.read[spot.0].push(identifier);
            }
        }
        Ok(())
    }

    fn mark(&mut self, surface: &mut Surface<'_>, mark: &Mark) -> Result<(), Unprintable> {
        match mark {
            Mark::Text { line, x, baseline, size, ink } => self.text(surface, line, (*x, *baseline), *size, *ink)?,
            Mark::Rule { from, to, weight, ink } => {
                let mut path = PathBuilder::new();
                path.move_to(from.0, from.1);
                path.line_to(to.0, to.1);
                stroke(surface, path.finish(), *weight, *ink, None);
            }
            Mark::Cut(area) => {
                let dash = StrokeDash { array: vec![2.0, 2.0], offset: 0.0 };
                stroke(surface, boxes(&[*area]), 0.4, Ink::Faint, Some(dash));
            }
            Mark::Modules(modules) => fill(surface, boxes(modules), Ink::Black),
            Mark::Picture { picture, area } => {
                let size = Size::from_wh(area.width, area.height);
                let (Some(size), Some(image)) = (size, self.pictures.get(*picture)) else { return Ok(()) };
                surface.push_transform(&Transform::from_translate(area.x, area.y));
                surface.draw_image(image.clone(), size);
                surface.pop();
            }
        }
        Ok(())
    }

    fn text(
        &mut self,
        surface: &mut Surface<'_>,
        line: &Line,
        (mut x, baseline): (f32, f32),
        size: f32,
        ink: Ink,
    ) -> Result<(), Unprintable> {
        for run in &line.runs {
            let font = self.font(run.font)?;
            surface.set_stroke(None);
            surface.set_fill(Some(Fill { paint: paint(ink).into(), ..Fill::default() }));
            surface.draw_glyphs(Point::from_xy(x, baseline), &run.glyphs, font, &run.text, size, false);
            x += run.width * size;
        }
        Ok(())
    }

    fn font(&mut self, id: FontId) -> Result<Font, Unprintable> {
        if let Some(known) = self.fonts.get(&id) {
            return Ok(known.clone());
        }
        let font =
            self.set.fonts.embedded(id).ok_or_else(|| Unprintable::Broken("a font cannot be embedded".into()))?;
        self.fonts.insert(id, font.clone());
        Ok(font)
    }
}

fn paint(ink: Ink) -> luma::Color {
    luma::Color::new(match ink {
        Ink::Black => 0,
        Ink::Grey => 85,
        Ink::Faint => 190,
    })
}

fn boxes(areas: &[Area]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for area in areas {
        path.push_rect(Rect::from_xywh(area.x, area.y, area.width, area.height)?);
    }
    path.finish()
}

fn fill(surface: &mut Surface<'_>, path: Option<Path>, ink: Ink) {
    let Some(path) = path else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: paint(ink).into(), ..Fill::default() }));
    surface.draw_path(&path);
}

fn stroke(surface: &mut Surface<'_>, path: Option<Path>, width: f32, ink: Ink, dash: Option<StrokeDash>) {
    let Some(path) = path else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: paint(ink).into(), width, dash, ..Stroke::default() }));
    surface.draw_path(&path);
}

fn contents(work: &Work) -> Outline {
    let mut outline = Outline::new();
    for (name, page) in &work.contents {
        let top = XyzDestination::new(*page, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(name.clone(), top));
    }
    outline
}

/// The order of reading as the file holds it: each place within the one it is part of.
fn tree(work: &Work, read: Vec<Vec<Identifier>>) -> TagTree {
    let mut children: Vec<Vec<Node>> = Vec::with_capacity(work.order.len());
    children.resize_with(work.order.len(), Vec::new);
    let mut whole = Vec::new();
    // What is part of something began after it: from the last to the first, each is whole when it is reached.
    for (at, (place, drawn)) in work.order.iter().zip(read).enumerate().rev() {
        let parts = std::mem::take(&mut children[at]);
        let mut inside: Vec<Node> = drawn.into_iter().map(Node::from).collect();
        inside.extend(parts.into_iter().rev());
        if inside.is_empty() && !matches!(place.role, Role::Cell | Role::HeadCell) {
            continue;
        }
        let node = Node::Group(TagGroup::with_children(kind(&place.role), inside));
        match place.within {
            Some(within) => children[within.0].push(node),
            None => whole.push(node),
        }
    }
    whole.reverse();
    let mut tree = TagTree::new().with_lang(Some("en-US".into()));
    whole.into_iter().for_each(|node| tree.push(node));
    tree
}

fn kind(role: &Role) -> TagKind {
    let level = |level: u16| NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    match role {
        Role::Section => Tag::Section.into(),
        Role::Title(says) => Tag::Hn(level(1), Some(says.clone())).into(),
        Role::Heading(says) => Tag::Hn(level(2), Some(says.clone())).into(),
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Table(name) => Tag::Table.with_summary(Some(name.clone())).into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
        Role::Picture(says) => Tag::Figure(Some(says.clone())).into(),
    }
}
