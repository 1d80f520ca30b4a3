import { AppError } from '#lib/domain/errors.ts';

/** Why a page was not fetched. */
export type Reason =
	| { kind: 'not_web' }
	| { kind: 'port'; port: string }
	| { kind: 'private' }
	| { kind: 'unknown_host'; host: string }
	| { kind: 'unreachable'; host: string }
	| { kind: 'tls'; host: string }
	| { kind: 'redirects' }
	| { kind: 'slow' }
	| { kind: 'large' }
	| { kind: 'type'; type: string }
	| { kind: 'encoding' }
	| { kind: 'broken' }
	| { kind: 'status'; status: number };

/** The sentence for whoever asked, beside the address: what happened, and what to do. */
export const refusal = (reason: Reason): AppError =>
	new AppError('invalid', `${sentence(reason)} ${instead(reason)}`, 'url');

function sentence(reason: Reason): string {
	switch (reason.kind) {
		case 'not_web':
			return 'Only addresses that begin with https:// or http:// are fetched.';
		case 'port':
			return `Port ${reason.port} is none on which pages are published.`;
		case 'private':
			return 'This address leads into a private network, or to this server itself.';
		case 'unknown_host':
			return `There is no site called ${reason.host}.`;
		case 'unreachable':
			return `${reason.host} did not answer.`;
		case 'tls':
			return `The connection to ${reason.host} is not secure: its certificate is not accepted.`;
		case 'redirects':
			return 'This address led to another more than five times.';
		case 'slow':
			return 'The site took more than ten seconds.';
		case 'large':
			return 'This page is larger than 5 MB, the most that is fetched.';
		case 'type':
			return `This address gives ${reason.type}, and only web pages, plain text and PDF are read.`;
		case 'encoding':
			return 'The site sent the page packed in a way that was not asked for.';
		case 'broken':
			return 'The site broke the connection off before the page was whole.';
		case 'status':
			return statusSentence(reason.status);
		default:
			return reason satisfies never;
	}
}

function instead({ kind }: Reason): string {
	if (kind === 'private')
		return 'Paste the text of the article, or ask whoever runs this server to allow the address.';
	if (kind === 'not_web' || kind === 'unknown_host')
		return 'Check the address, or paste the text of the article.';
	return 'Open it in your browser and paste the text of the article.';
}

function statusSentence(status: number): string {
	if (status === 401 || status === 402 || status === 403)
		return `The site shows this page to its own readers only (${String(status)}).`;
	if (status === 404 || status === 410) return `The site has no such page (${String(status)}).`;
	if (status === 429) return 'The site takes no more requests from here just now (429).';
	if (status === 451) return 'The site may not show this page here, for legal reasons (451).';
	if (status >= 500) return `The site has a fault of its own (${String(status)}).`;
	return `The site answered with ${String(status)} and no page.`;
}
