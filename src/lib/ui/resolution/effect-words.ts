import type { Outputs } from '#lib/client/types.ts';
import { formatUnits } from '#lib/ui/format.ts';

export type Preview = Outputs['resolution']['preview'];

/** What an outcome does to the forecasts: `No forecast is voided.`, `2 forecasts are voided, by you, Ann.` */
export function effectWords(preview: Preview | null, isVoid: boolean): string {
	if (isVoid) return 'Nothing is scored.';
	const voided = (preview?.voided ?? []).filter((row) => row.act === 'state');
	if (voided.length === 0) return 'No forecast is voided.';
	const names = [...new Set(voided.map(({ isMine, name }) => (isMine ? 'you' : name)))];
	const are = voided.length === 1 ? 'is' : 'are';
	return `${formatUnits(voided.length, 'forecast')} ${are} voided, by ${names.join(', ')}.`;
}
