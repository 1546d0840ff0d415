//! Tables of a page in Markdown.

/// The head of a table: its columns.
pub(super) fn columns(out: &mut String, cells: &[&str]) {
    row(out, cells);
    row(out, &vec!["---"; cells.len()]);
}

/// A row of a table.
pub(super) fn row(out: &mut String, cells: &[&str]) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        // A bar would end the cell.
        out.push_str(&cell.replace('|', "\\|"));
        out.push_str(" |");
    }
    out.push('\n');
}

/// A text as code.
pub(super) fn code(name: &str) -> String {
    ["`", name, "`"].concat()
}
