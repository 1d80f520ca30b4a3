import { MAX_URL_LENGTH } from './limits.ts';

/**
 * The address two captures of one page share, or null if `text` is no http(s) address: lower-case host, no
 * credentials, default port,
 * fragment or tracking parameter, no slash at the end of a path. Other parameters keep their order and spelling.
 * Applying it twice changes nothing.
 *
 * @example canonicalUrl('HTTPS://News.Example:443/a/?utm_source=x&id=7#top') // => 'https://news.example/a?id=7'
 */
export function canonicalUrl(text: string): string | null {
	const url = parseUrl(text);
	if (url === null) return null;
	url.username = '';
	url.password = '';
	url.hash = '';
	url.search = withoutTracking(url.search);
	url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
	return url.href.length > MAX_URL_LENGTH ? null : url.href;
}

/**
 * The host of an http(s) address without `www.`, the outlet to propose when a page names none; null for anything
 * else.
 *
 * @example findHost('https://www.news.example/a') // => 'news.example'
 */
export function findHost(text: string): string | null {
	return parseUrl(text)?.hostname.replace(/^www\./, '') ?? null;
}

function parseUrl(text: string): URL | null {
	const address = text.trim();
	if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
	return new URL(address);
}

const TRACKING =
	/^(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|_ga|_gl|mkt_tok|oly_enc_id|oly_anon_id|vero_id|wickedid|cmpid|ns_campaign|ns_mchannel|ns_source|ns_linkname|smid|smtyp|taid|ref_src|ref_url|at_medium|at_campaign)$/i;

function withoutTracking(search: string): string {
	return search
		.split('&')
		.map((part) => part.replace(/^\?+/, ''))
		.filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''))
		.join('&');
}
