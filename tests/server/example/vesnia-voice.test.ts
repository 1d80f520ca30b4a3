import { expect, test } from 'vitest';
import { seededRandom } from '#lib/domain/random.ts';
import { termSaid } from '#lib/domain/words/said.ts';
import { scaleOf } from '#lib/domain/words/scale.ts';
import type { AnalystKey, ExampleStep } from '#lib/server/example/script.ts';
import { voiced } from '#lib/server/example/vesnia-voice.ts';

const KEYS: readonly AnalystKey[] = ['a', 'b', 'c', 'd', 'e', 'f'];
const steps: ExampleStep[] = Array.from({ length: 1200 }, (_, i) => ({
	...{ at: i, by: KEYS[i % 6] ?? 'a', do: 'forecast', question: 'q' },
	...{ probability: ((i * 7) % 99) / 100 + 0.01, ...(i % 3 === 0 && { rationale: 'Reasons.' }) }
}));
const said = voiced(steps, seededRandom(1));

test('only reasons are added to: who said which number when stays as it was', () => {
	const bare = (list: readonly ExampleStep[]) =>
		list.map((step) => ({ ...step, rationale: undefined }));
	expect(bare(said)).toEqual(bare(steps));
	for (const [i, step] of said.entries())
		if (step.do === 'forecast' && i % 3 === 0) expect(step.rationale).toMatch(/^Reasons\./);
});

test('about a fifth end in one word of ICD 203 that can be read back', () => {
	const words = said.flatMap((step) =>
		step.do === 'forecast' ? (termSaid(scaleOf('icd_203'), step.rationale ?? '')?.word ?? []) : []
	);
	expect(words.length / steps.length).toBeGreaterThan(0.17);
	expect(words.length / steps.length).toBeLessThan(0.27);
	expect(new Set(words).size).toBe(7);
});
