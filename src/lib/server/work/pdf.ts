import { getDocumentProxy } from 'unpdf';
import { AppError } from '#lib/domain/errors.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** What a PDF says: its text, and the title that stands in its properties, often that of the program that made it. */
export type PdfText = { title: string | null; text: string };

/** More is no article, and would take minutes. */
const MAX_PAGES = 300;

/**
 * The text layer of a PDF, in paragraphs. Nothing in it is run, drawn or loaded.
 *
 * @throws {AppError} `invalid`, beside `body`, where it cannot be opened, is locked, or holds nothing but pictures
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
	const pdf = await open(bytes);
	if (pdf.numPages > MAX_PAGES)
		throw refused(
			`This PDF has more than ${String(MAX_PAGES)} pages. Paste the part that you need.`
		);
	const lines: string[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent();
		lines.push(...linesOf(items), '');
		page.cleanup();
	}
	const text = unwrapLines(lines);
	if (text === '')
		throw refused(
			'This PDF has no text layer: its pages are pictures. Have its text recognised first, or type what you need.'
		);
	return { title: await titleOf(pdf), text };
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Items = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getTextContent']>>['items'];

async function open(bytes: Uint8Array): Promise<Pdf> {
	try {
		// The library takes the buffer for its own.
		return await getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false, verbosity: 0 });
	} catch (cause) {
		const isLocked = cause instanceof Error && cause.name === 'PasswordException';
		throw refused(
			isLocked
				? 'This PDF asks for a password. Save it without one, or paste its text.'
				: 'This is no PDF that can be read. Open it and paste its text.'
		);
	}
}

function linesOf(items: Items): string[] {
	const lines = [''];
	for (const item of items) {
		if (!('str' in item)) continue;
		lines.push((lines.pop() ?? '') + item.str);
		if (item.hasEOL) lines.push('');
	}
	return lines;
}

async function titleOf(pdf: Pdf): Promise<string | null> {
	const { info } = await pdf.getMetadata();
	const title: unknown = 'Title' in info ? info.Title : null;
	if (typeof title !== 'string') return null;
	// What programs write there of themselves.
	return /\.(?:docx?|indd|odt|pdf|qxd|rtf)$|^(?:microsoft word|untitled)/i.test(title.trim())
		? null
		: title.trim() || null;
}

const refused = (sentence: string): AppError => new AppError('invalid', sentence, 'body');
