/** A PDF of our own making, a list of lines on each page, in a face that every reader has. Without lines it has no text layer. */
export function pdfOf(pages: readonly (readonly string[])[], title = ''): Buffer {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, i) => `${String(5 + 2 * i)} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		`<< /Title (${title}) >>`,
		...pages.flatMap((lines, i) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(6 + 2 * i)} 0 R >>`,
			streamOf(lines)
		])
	];
	let body = '%PDF-1.4\n';
	const offsets = objects.map((object, i) => {
		const offset = body.length;
		body += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const count = String(objects.length + 1);
	const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
	const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${String(body.length)}\n%%EOF\n`;
	return Buffer.from(body + table + trailer, 'latin1');
}

function streamOf(lines: readonly string[]): string {
	const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
	const content = lines.length === 0 ? '' : `BT /F1 11 Tf 14 TL 50 790 Td\n${shown}\nET`;
	return `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
}
