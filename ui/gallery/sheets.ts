// Two pages of paper for the preview: a table of invented tags, as the press would lay it out.

function page(at: number, of: number): string {
  const rows = Array.from({ length: 14 }, (_, row) => {
    const y = 190 + row * 34;
    const tag = `MC-00${14000 + at * 14 + row}`;
    return `<text x="54" y="${y}">Student ${at * 14 + row + 1} of 8B</text><text x="260" y="${y}">${tag}</text>
      <text x="400" y="${y}">charger</text><path d="M54 ${y + 12}H558" stroke="#bebebe" stroke-width=".6"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="612" height="792" font-family="Inter, sans-serif" font-size="11">
    <rect width="612" height="792" fill="#fff"/><text x="54" y="66" fill="#555">Maple County Schools</text>
    <text x="54" y="96" font-size="22" font-weight="600">Cedar Fork Middle</text>
    <text x="54" y="150" font-weight="600">Name</text><text x="260" y="150" font-weight="600">Device</text>
    <text x="400" y="150" font-weight="600">Went along</text>${rows.join("")}
    <text x="558" y="760" text-anchor="end" fill="#555">${at + 1} / ${of}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export const sheets = [0, 1].map((at) => ({ pages: 2, picture: page(at, 2), width: 612, height: 792 }));
