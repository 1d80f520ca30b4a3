import { wordFor } from '#lib/domain/words/place.ts';
import { scaleOf } from '#lib/domain/words/scale.ts';
import { gaussian, pick, type Random } from './draw.ts';
import type { AnalystKey, ExampleStep } from './script.ts';

/** How an analyst hears a number when they put it into a word: higher by `shift`, give or take `blur`. */
const EARS: Readonly<Record<AnalystKey, { shift: number; blur: number }>> = {
	a: { shift: 0, blur: 0.05 },
	b: { shift: 0.03, blur: 0.08 },
	c: { shift: 0, blur: 0.02 },
	d: { shift: 0.1, blur: 0.06 },
	e: { shift: -0.08, blur: 0.06 },
	f: { shift: 0.02, blur: 0.14 }
};

/** The share of forecasts whose reasons end in a word. */
const SAYS = 0.22;

/** Steps whose analysts now and then put their number into a word of ICD 203 too, each as they hear it. Nothing else changes. */
export const voiced = (steps: readonly ExampleStep[], random: Random): ExampleStep[] =>
	steps.map((step) => {
		if (step.do !== 'forecast' || random() >= SAYS) return step;
		const said = sentence(heard(step.by, step.probability, random), random);
		return { ...step, rationale: [step.rationale, said].filter(Boolean).join(' ') };
	});

function heard(by: AnalystKey, probability: number, random: Random): string {
	const { shift, blur } = EARS[by];
	const felt = probability + shift + blur * gaussian(random);
	return wordFor(scaleOf('icd_203'), Math.min(0.99, Math.max(0.01, felt)));
}

function sentence(word: string, random: Random): string {
	if (word === 'almost no chance') return 'There is almost no chance.';
	if (word === 'roughly even chance') return 'It is a roughly even chance.';
	return pick([`It is ${word}.`, `All told, ${word}.`, `In a word: ${word}.`], random);
}
