import type { Headline } from '#lib/domain/calibration/headline.ts';
import { formatPercent, formatShare, formatUnits } from '#lib/ui/format.ts';

/** A run of a sentence; the numbers that matter are strong. */
export type Words = { text: string; isStrong: boolean };

/** A track record in one sentence. `who` is the forecaster: "you", a name, or "people here". */
export function headlineWords(said: Headline, who: string): Words[] {
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
				strong(`${formatShare(said.frequency)} of the time`),
				plain(` (${formatUnits(said.questions, 'question')}).`)
			];
		case 'spread':
			return [
				plain(
					`${formatUnits(said.questions, 'resolved question')}, spread so widely that no number was said on ten of them.`
				)
			];
	}
}

/** The same as plain text, for a chart's label. */
export const headlineText = (said: Headline, who: string): string =>
	headlineWords(said, who)
		.map(({ text }) => text)
		.join('');

const plain = (text: string): Words => ({ text, isStrong: false });
const strong = (text: string): Words => ({ text, isStrong: true });
