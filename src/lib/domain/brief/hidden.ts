import type { QuestionId } from '#lib/domain/ids.ts';
import type { BriefContent, BriefItem } from './content.ts';

/** A brief as one reader may see it. */
export type ShownBrief = Omit<BriefContent, 'items'> & {
	items: readonly (BriefItem & { isHidden: boolean })[];
	/** How many of its questions this reader cannot open: taken back since, or not asked yet. */
	missing: number;
};

export type Sight = 'all' | 'no_numbers' | 'nothing';

/**
 * A brief without what its reader may not see: questions they cannot open go, of others the numbers and all that was written
 * with them in view. The summary goes with the first number that is kept back, for nobody can tell of which it speaks.
 */
export function shownTo(content: BriefContent, sightOf: (id: QuestionId) => Sight): ShownBrief {
	const items = content.items.flatMap((item) => {
		const sight = sightOf(item.questionId);
		if (sight === 'nothing') return [];
		const isHidden = sight === 'no_numbers';
		const outcome =
			isHidden && item.outcome !== null ? { ...item.outcome, note: '' } : item.outcome;
		return [{ ...item, ...(isHidden ? WITHOUT_NUMBERS : {}), outcome, isHidden }];
	});
	const missing = content.items.length - items.length;
	const isWhole = missing === 0 && items.every(({ isHidden }) => !isHidden);
	return { ...content, summary: isWhole ? content.summary : '', items, missing };
}

const WITHOUT_NUMBERS = {
	heading: null,
	judgement: '',
	estimates: [],
	forecasters: 0,
	confidence: null,
	since: null,
	line: [],
	dissent: [],
	changers: []
} as const satisfies Partial<BriefItem>;
