import { expect, test } from 'vitest';
import { exampleSteps, type ExampleStep } from '#lib/server/example/script.ts';

const steps = exampleSteps();
const asks = new Map(steps.flatMap((step) => (step.do === 'ask' ? [[step.question, step]] : [])));
const resolutions = new Map(
	steps.flatMap((step) => (step.do === 'resolve' ? [[step.question, step]] : []))
);
const evidence = new Map(
	steps.flatMap((step) => (step.do === 'evidence' ? [[step.evidence, step]] : []))
);
const judgedIn = (step: ExampleStep) => {
	if (step.do === 'evidence') return step.attach;
	return step.do === 'judge' ? step.judged : [];
};

test('of several options each judgement names one, of yes or no none does', () => {
	for (const step of steps)
		for (const { question, option } of judgedIn(step))
			expect(asks.get(question)?.options !== undefined, question).toBe(option !== undefined);
});

test('nobody judges what they have judged, and others do so before the outcome is known', () => {
	const seen = new Set<string>();
	for (const step of steps) {
		if (step.do !== 'judge') continue;
		const { evidence: key, by, at, judged } = step;
		const question = judged[0]?.question ?? '';
		expect(at, key).toBeLessThan(resolutions.get(question)?.knownAt ?? Infinity);
		expect(seen.has(`${key} ${question} ${by}`), `${key} ${question} ${by}`).toBe(false);
		seen.add(`${key} ${question} ${by}`);
		const item = evidence.get(key);
		const isAdder = item?.by === by && item.attach.some((one) => one.question === question);
		expect(isAdder, `${key} ${question} ${by}`).toBe(false);
	}
});
