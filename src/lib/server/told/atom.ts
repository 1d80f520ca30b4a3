import { Feed } from 'feed';
import type { UserId } from '#lib/domain/ids.ts';
import { asText } from '#lib/domain/told/sentence.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { escapeHtml } from './escape-html.ts';
import { seenNotices } from './seen-notices.ts';

const MOST = 50;

type Place = { title: string; feedId: string; createdAt: Instant; link: (path: string) => string };

/** What one member was told in a space, read or not, as Atom: the newest fifty, as they may see them today. */
export function atomOf(
	store: Store,
	here: Here & { userId: UserId },
	{ title, feedId, createdAt, link }: Place
): string {
	const notices = firstOf(seenNotices(store, here, { unread: false, before: null }), MOST);
	const atom = new Feed({
		id: `urn:presage:${feedId}`,
		title: clean(title),
		link: link('notices'),
		updated: new Date(notices[0]?.recordedAt ?? createdAt),
		generator: 'Presage'
	});
	for (const notice of notices) {
		const text = clean(asText(notice.sentence, notice.question.title));
		atom.addItem({
			id: `urn:presage:${notice.id}`,
			// The library says that a title is HTML.
			title: escapeHtml(text),
			link: link(notice.path),
			date: new Date(notice.recordedAt),
			author: [{ name: clean(notice.who ?? title) }]
		});
	}
	return atom.atom1();
}

function firstOf<T>(all: Iterable<T>, most: number): T[] {
	const first: T[] = [];
	for (const one of all) {
		if (first.length === most) break;
		first.push(one);
	}
	return first;
}

/** What no XML can hold, escaped or not. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const clean = (text: string): string => text.replaceAll(NO_XML, '');
