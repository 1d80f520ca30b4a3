import type { BriefContent, BriefItem } from '#lib/domain/brief/content.ts';
import type { ShownBrief } from '#lib/domain/brief/hidden.ts';

/** A question of a brief: open, with nothing said of it. */
export const briefItem = (over: Partial<BriefItem> = {}): BriefItem => ({
	...{ questionId: 'q_1', heading: null, title: 'Will it rain in Budapest?', kind: 'binary' },
	...{ status: 'open', deadlineDay: null, zone: 'UTC', closesAt: Date.UTC(2026, 1, 1) },
	...{ judgement: '', estimates: [], forecasters: 0, confidence: null, since: null, line: [] },
	...{ reasons: [], dissent: [], changers: [], outcome: null },
	...over
});

/** A brief of the first of January, without questions. */
export const briefContent = (over: Partial<BriefContent> = {}): BriefContent => ({
	...{ title: 'Weather', tlp: 'TLP:AMBER', audience: null, author: null, summary: '' },
	...{ at: Date.UTC(2026, 0, 1), zone: 'UTC', forecaster: null, scale: 'ICD 203' },
	...{ replaces: null, items: [] },
	...over
});

/** The same as somebody reads it who may see it all. */
export const shownBrief = (over: Partial<BriefContent> = {}): ShownBrief => {
	const content = briefContent(over);
	return {
		...content,
		items: content.items.map((item) => ({ ...item, isHidden: false })),
		missing: 0
	};
};
