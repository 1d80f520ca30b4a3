import { extname } from 'node:path';
import { canonicalUrl } from '#lib/domain/article/url.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { Held } from '#lib/server/fetch/held.ts';
import type { Fetched } from '#lib/server/fetch/fetch-page.ts';
import type { ExtractedArticle } from '#lib/server/work/extract.ts';
import type { Form, ReadInput } from '#lib/server/work/read-article.ts';

type Read = (input: ReadInput) => Promise<ExtractedArticle>;
type Found = Omit<Held, 'userId' | 'spaceId'>;

/** Reads what was fetched. @throws {AppError} invalid, beside `url`, where there is no article in it */
export async function readFetched(read: Read, page: Fetched): Promise<Found> {
	const { bytes, mediaType, charset, askedUrl, finalUrl } = page;
	const form = FORMS_OF_TYPES.get(mediaType) ?? 'html';
	const article = await beside('url', () =>
		read({ kind: 'bytes', form, bytes, charset, url: finalUrl })
	);
	// What a page without an address of its own says is where it was found.
	const address = article.canonicalUrl ?? canonicalUrl(finalUrl);
	return {
		...{ way: 'url', askedUrl, finalUrl, mediaType, bytes },
		article: { ...article, canonicalUrl: address }
	};
}

/** Reads a file by its name's ending. @throws {AppError} invalid, beside `content`, where it cannot */
export async function readFile(read: Read, name: string, bytes: Buffer): Promise<Found> {
	const known = FILES.get(extname(name).toLowerCase());
	if (known === undefined)
		throw new AppError(
			'invalid',
			'Files that end in .html, .txt, .md or .pdf are read. Open this one and paste its text.',
			'content'
		);
	const { form, mediaType } = known;
	const article = await beside('content', () =>
		read({ kind: 'bytes', form, bytes, charset: null, url: null })
	);
	return { way: 'file', askedUrl: null, finalUrl: null, mediaType, bytes, article };
}

const FORMS_OF_TYPES: ReadonlyMap<string, Form> = new Map([
	['text/plain', 'text'],
	['application/pdf', 'pdf']
]);

const HTML = { form: 'html', mediaType: 'text/html' } as const;
const MARKDOWN = { form: 'markdown', mediaType: 'text/markdown' } as const;
type FileKind = { readonly form: Form; readonly mediaType: string };
const FILES: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
	['.html', HTML],
	['.htm', HTML],
	['.xhtml', HTML],
	['.txt', { form: 'text', mediaType: 'text/plain' }],
	['.md', MARKDOWN],
	['.markdown', MARKDOWN],
	['.pdf', { form: 'pdf', mediaType: 'application/pdf' }]
]);

/** What is wrong with a text stands beside where it came from. */
async function beside<T>(field: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof AppError) || cause.field !== 'body') throw cause;
		throw new AppError(cause.code, cause.message, field);
	}
}
