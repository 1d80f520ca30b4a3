import { expect, test } from 'vitest';
import { pinWords } from '#lib/ui/charts/history/pins.ts';

const pin = { id: 'e_1', number: 4, at: 20, stance: 'against', claim: 'On hold.' } as const;
const read = (at: number) =>
	at < 10
		? []
		: [{ label: 'You', text: at < 30 ? '35%' : '15%', value: 0.35, color: 'var(--chart-me)' }];

test('a pin tells its claim, what stood just before it, and what followed', () => {
	expect(pinWords(pin, { stops: [10, 30], read })).toBe(
		'Evidence 4: “On hold.” Just before: You 35%. From the next change on: You 15%.'
	);
	expect(pinWords({ ...pin, at: 5 }, { stops: [], read })).toBe(
		'Evidence 4: “On hold.” Just before: no number.'
	);
});
