import { DAY, HOUR, type LocalDay } from '#lib/domain/time.ts';
import { budapestTime, ZONE } from './budapest-time.ts';
import { between, gaussian, pick, pickSome, type Random } from './draw.ts';
import type { AnalystKey, ExampleStep } from './script.ts';
import { statedShares } from './vesnia-belief.ts';
import { endOfDay, toDaytime, writtenMonth, type Span } from './vesnia-calendar.ts';
import { CHOICES, type Choice } from './vesnia-choices.ts';

type Course = { question: string; choice: Choice; span: Span; keys: readonly string[] };

const ROUNDS: readonly { asked: LocalDay; until: LocalDay }[] = [
	{ asked: '2024-12-09', until: '2025-01-31' },
	{ asked: '2025-02-10', until: '2025-03-31' },
	{ asked: '2025-05-12', until: '2025-06-30' },
	{ asked: '2025-07-14', until: '2025-08-31' }
];

/** The older multiple-choice questions about Vesnia: each of `CHOICES` in four different months. */
export const pastChoices = (analysts: readonly AnalystKey[], random: Random): ExampleStep[] =>
	ROUNDS.flatMap(({ asked, until }, round) =>
		CHOICES.flatMap((choice, i) => {
			const askedAt = budapestTime(`${asked}T09:00`) + i * HOUR;
			const span = { askedAt, deadlineDay: until, deadlineAt: endOfDay(until) };
			const question = `past-choice-${String(round * CHOICES.length + i + 1).padStart(2, '0')}`;
			const keys = choice.options.map((_, n) => `option-${String(n + 1)}`);
			return tell({ question, choice, span, keys }, analysts, random);
		})
	);

function tell(course: Course, analysts: readonly AnalystKey[], random: Random): ExampleStep[] {
	const logWeights = course.keys.map(() => gaussian(random));
	const outcome = drawOutcome(logWeights, random);
	const team = pickSome(analysts, 3 + Math.floor(random() * 4), random);
	return [
		ask(course, pick(analysts, random)),
		...team.flatMap((by) => distributions(by, course, logWeights, outcome, random)),
		resolve(course, outcome, pick(analysts, random))
	];
}

/** An option by chance: the largest of the weights after Gumbel noise. */
function drawOutcome(logWeights: readonly number[], random: Random): number {
	const noisy = logWeights.map((weight) => weight - Math.log(-Math.log(1 - random())));
	return noisy.indexOf(Math.max(...noisy));
}

const ask = ({ question, choice, span, keys }: Course, by: AnalystKey): ExampleStep => {
	const month = writtenMonth(span.deadlineDay);
	return {
		at: span.askedAt,
		by,
		do: 'ask',
		question,
		kind: 'multiple_choice',
		title: choice.title.replace('{month}', month),
		criteria: choice.criteria.replace('{month}', month),
		background: 'One of the older questions about Vesnia, a fictional country.',
		tags: ['Vesnia', choice.tag],
		deadlineDay: span.deadlineDay,
		zone: ZONE,
		options: choice.options.map((label, i) => ({ key: keys[i] ?? '', label })),
		ordered: choice.ordered
	};
};

function distributions(
	by: AnalystKey,
	{ question, span, keys }: Course,
	logWeights: readonly number[],
	outcome: number,
	random: Random
): ExampleStep[] {
	const { askedAt, deadlineAt } = span;
	const lives = [0.1 * random(), ...Array.from({ length: Math.floor(3 * random()) }, random)];
	return lives
		.sort((x, y) => x - y)
		.map((life) => {
			const known = 2 * life;
			const seen = logWeights.map(
				(weight, i) => weight + (i === outcome ? known : 0) + Math.sqrt(known) * gaussian(random)
			);
			const shares = statedShares(by, seen, random);
			return {
				at: toDaytime(
					between(askedAt, deadlineAt, () => life),
					askedAt,
					deadlineAt
				),
				by,
				do: 'distribute',
				question,
				distribution: Object.fromEntries(keys.map((key, i) => [key, shares[i] ?? 0]))
			};
		});
}

function resolve({ question, span, keys }: Course, outcome: number, by: AnalystKey): ExampleStep {
	const knownAt = span.deadlineAt + 3 * DAY + 9 * HOUR;
	return {
		at: knownAt + 26 * HOUR,
		by,
		do: 'resolve',
		question,
		outcome: { option: keys[outcome] ?? '' },
		happenedAt: null,
		knownAt,
		note: 'According to the first figures published.'
	};
}
