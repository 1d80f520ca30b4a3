import { findCited } from '#lib/domain/article/cited.ts';
import { findMetadata } from '#lib/domain/article/metadata.ts';
import { AppError } from '#lib/domain/errors.ts';
import { decodeHtml, decodeText } from './decode.ts';
import { extractArticle, type ExtractedArticle, type ExtractInput } from './extract.ts';
import { renderMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { sanitiseArticle, textOf } from './sanitise.ts';

/** In what form bytes hold an article. */
export type Form = 'html' | 'text' | 'markdown' | 'pdf';

/** A paste, or the bytes of a page or a file. */
export type ReadInput =
	| ExtractInput
	| {
			readonly kind: 'bytes';
			readonly form: Form;
			readonly bytes: Uint8Array;
			/** What the site says the characters are, if it does. */
			readonly charset: string | null;
			readonly url: string | null;
	  };

/**
 * The article in a paste, a page or a file. As slow on hostile input as `extractArticle`: run it through `extractInWorker`.
 *
 * @throws {AppError} `invalid`, beside `body`, with what to do instead
 */
export async function readArticle(input: ReadInput): Promise<ExtractedArticle> {
	if (input.kind !== 'bytes') return extractArticle(input);
	const { form, bytes, charset, url } = input;
	switch (form) {
		case 'html':
			return extractArticle({ kind: 'html', body: decodeHtml(bytes, charset), url });
		case 'text':
			return extractArticle({ kind: 'text', body: decodeText(bytes, charset), url });
		case 'markdown':
			return fromMarkdown(decodeText(bytes, charset));
		case 'pdf':
			return fromPdf(bytes, url);
		default:
			return form satisfies never;
	}
}

async function fromPdf(bytes: Uint8Array, url: string | null): Promise<ExtractedArticle> {
	const { title, text } = await readPdf(bytes);
	const article = extractArticle({ kind: 'text', body: text, url });
	return { ...article, title: title ?? article.title };
}

function fromMarkdown(source: string): ExtractedArticle {
	const html = sanitiseArticle(renderMarkdown(source), null);
	const text = textOf(html);
	if (text === '')
		throw new AppError('invalid', 'There is no text in this file. Choose another.', 'body');
	const { url, ...said } = findMetadata(text);
	const heading = /^#{1,2}\s+(\S.*?)[\s#]*$/m.exec(source)?.[1];
	const title = heading ?? said.title;
	const cited = findCited(text);
	return { ...said, title, canonicalUrl: url, language: null, cited, text, html };
}
