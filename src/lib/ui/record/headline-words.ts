import type { Headline } from '#lib/domain/calibration/headline.ts';
import { formatPercent, formatShare, formatUnits } from '#lib/ui/format.ts';
import { BY_TIME, sayCount, sayShare } from './share-words.ts';

/** A run of a sentence; the numbers that matter are strong. */
export type Words = { text: string; isStrong: boolean };

/** A track record in one sentence. `who` is the forecaster: "you", a name, or "people here"; `weighting` how shares are weighted. */
export function headlineWords(said: Headline, who: string, weighting = BY_TIME): Words[] {
	switch (said.kind) {
		case 'nothing':
			return [plain('Nothing resolved yet. The first will show here.')];
		case 'first': {
			const number = said.isMean
				? `${formatShare(said.said)} on average`
				: formatPercent(said.said);
			return [
				plain(`One question has resolved: ${who} had said `),
				strong(number),
				plain(said.happened ? ' and it happened.' : ' and it did not happen.')
			];
		}
		case 'too_few':
			return [
				plain(
					`Too few to judge: ${formatUnits(said.questions, 'resolved question')}, ${said.needed} needed.`
				)
			];
		case 'bin':
			return [
				plain(`When ${who} said `),
				strong(`about ${formatShare(said.said)}`),
				plain(', it happened '),
				strong(sayShare(said.frequency, weighting)),
				plain(` (${sayCount(said)}).`)
			];
		case 'spread':
			return [
				plain(
					`${formatUnits(said.questions, 'resolved question')}, spread so widely that no bin holds ten of them.`
				)
			];
	}
}

/** The same as plain text, for a chart's label. */
export const headlineText = (said: Headline, who: string, weighting?: string): string =>
	headlineWords(said, who, weighting)
		.map(({ text }) => text)
		.join('');

const plain = (text: string): Words => ({ text, isStrong: false });
const strong = (text: string): Words => ({ text, isStrong: true });
