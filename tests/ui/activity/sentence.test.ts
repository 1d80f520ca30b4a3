import { describe, expect, test } from 'vitest';
import { condense } from '#lib/ui/activity/condense.ts';
import { sentenceOf, type ActivityRow } from '#lib/ui/activity/sentence.ts';

const PLACE = { base: '/desk', zone: 'Europe/Budapest', isOneQuestion: false };
const QUESTION = { id: 'q_1', title: 'Will they meet?', kind: 'binary' } as const;
const DETAIL: ActivityRow['detail'] = {
	outcome: null,
	option: null,
	corrects: false,
	confirms: false,
	needed: false,
	role: null,
	stance: null,
	version: null,
	minor: false,
	to: null,
	questions: null,
	forecasts: null,
	fields: []
};

type Change = Omit<Partial<ActivityRow>, 'detail'> & { detail?: Partial<ActivityRow['detail']> };
function row({ detail, ...rest }: Change): ActivityRow {
	return {
		seq: 1,
		at: Date.UTC(2025, 9, 21, 7),
		recordedAt: 0,
		verb: 'forecast.stated',
		who: 'Analyst A',
		isYou: false,
		question: QUESTION,
		forecast: null,
		evidence: null,
		article: null,
		brief: null,
		member: null,
		detail: { ...DETAIL, ...detail },
		...rest
	};
}
const forecast = {
	...{ from: null, to: null, distribution: null, option: null, rationale: '' },
	...{ confidence: null, confidenceBasis: '' }
};

function read(change: Change, place = PLACE): string {
	const { words, link, rest } = sentenceOf(row(change), place);
	return link === null ? words : `${words} [${link.text}]${rest}`;
}

describe('a forecast', () => {
	test('says from what to what', () => {
		expect(read({ forecast: { ...forecast, from: 0.35, to: 0.25 } })).toBe(
			'35% → 25% on [Will they meet?]'
		);
		expect(read({ forecast: { ...forecast, to: 0.25 } })).toBe('said 25% on [Will they meet?]');
	});

	test('of a hidden number says only that it was made', () => {
		expect(read({})).toBe('forecast on [Will they meet?]');
	});

	test('over several options tells the one that moved furthest', () => {
		const option = { label: 'Vienna', from: 0.2, to: 0.3 };
		expect(read({ forecast: { ...forecast, option } })).toBe(
			'Vienna 20% → 30% on [Will they meet?]'
		);
	});

	test('that is reaffirmed or withdrawn names the number that stood', () => {
		const stood = { ...forecast, from: 0.25 };
		expect(read({ verb: 'forecast.reaffirmed', forecast: stood })).toBe(
			'reaffirmed 25% on [Will they meet?]'
		);
		expect(read({ verb: 'forecast.withdrawn', forecast: stood })).toBe(
			'withdrew 25% on [Will they meet?]'
		);
	});

	test('shows the first paragraph of its rationale without its marks', () => {
		const rationale = 'They **spoke**, see [the note](https://example.org/x_y).\n\nMore.';
		expect(sentenceOf(row({ forecast: { ...forecast, rationale } }), PLACE).note).toBe(
			'They spoke, see the note.'
		);
	});

	test('tells how well founded it is apart from how likely', () => {
		const founded = { ...forecast, to: 0.25, confidence: 'low' as const };
		const { words, apart } = sentenceOf(
			row({ forecast: { ...founded, confidenceBasis: 'One source.' } }),
			PLACE
		);
		expect([words, apart]).toEqual(['said 25% on', 'Confidence low: One source.']);
		expect(sentenceOf(row({ forecast: founded }), PLACE).apart).toBe('Confidence low.');
		expect(sentenceOf(row({ forecast }), PLACE).apart).toBeUndefined();
	});

	test('shows a long rationale up to a whole word', () => {
		const note = sentenceOf(
			row({ forecast: { ...forecast, rationale: 'seven words '.repeat(40) } }),
			PLACE
		).note;
		expect(note).toMatch(/(seven|words) …$/u);
		expect(note?.length).toBeLessThan(170);
	});
});

describe('what else happens', () => {
	test.each<[Change, string]>([
		[{ verb: 'question.asked' }, 'asked [Will they meet?]'],
		[{ verb: 'question.revised', detail: { version: 2 } }, 'edited [Will they meet?], version 2'],
		[
			{ verb: 'question.revised', detail: { version: 3, minor: true } },
			'mended a typo in [Will they meet?], version 3'
		],
		[
			{ verb: 'resolution.recorded', detail: { outcome: 'no' } },
			'resolved [Will they meet?]: did not happen'
		],
		[
			{
				verb: 'resolution.recorded',
				detail: { outcome: 'option', option: 'Vienna', corrects: true }
			},
			'corrected the outcome of [Will they meet?]: Vienna'
		],
		[
			{ verb: 'resolution.recorded', detail: { outcome: 'no', confirms: true } },
			'confirmed the outcome of [Will they meet?]: did not happen'
		],
		[
			{ verb: 'proposal.made', detail: { outcome: 'yes' } },
			'proposed an outcome of [Will they meet?]: happened'
		],
		[{ verb: 'proposal.disputed' }, 'disputed a proposal on [Will they meet?]'],
		[{ verb: 'proposal.withdrawn' }, 'withdrew a proposal on [Will they meet?]'],
		[{ verb: 'resolution.disputed' }, 'disputed the outcome of [Will they meet?]'],
		[{ verb: 'resolution.answered' }, 'answered the dispute over [Will they meet?]'],
		[{ verb: 'question.clarified' }, 'clarified the criteria of [Will they meet?]'],
		[
			{ verb: 'question.second_person', detail: { needed: true } },
			'asked for a second person on [Will they meet?]'
		],
		[{ verb: 'resolution.reopened' }, 'took the outcome back of [Will they meet?]'],
		[
			{ verb: 'article.captured', article: { id: 'a_1', title: 'Talks stall' } },
			'captured [Talks stall]'
		],
		[
			{
				verb: 'article.corrected',
				article: { id: 'a_1', title: 'Talks stall' },
				detail: { fields: ['outlet', 'published'] }
			},
			'corrected the outlet and date of [Talks stall]'
		],
		[{ verb: 'member.joined', detail: { role: 'editor' } }, 'joined as editor'],
		[{ verb: 'member.removed' }, 'left the space'],
		[{ verb: 'member.removed', member: 'Ada' }, 'took Ada out of the space'],
		[
			{ verb: 'space.clock_moved', detail: { to: Date.UTC(2025, 9, 22, 7) } },
			'moved the clock to 22 Oct 2025'
		]
	])('%j', (change, said) => expect(read(change)).toBe(said));

	test('on the question’s own page leaves the question out', () => {
		const here = { ...PLACE, isOneQuestion: true };
		expect(read({ verb: 'question.asked' }, here)).toBe('asked');
		expect(read({ verb: 'resolution.recorded', detail: { outcome: 'yes' } }, here)).toBe(
			'resolved it: happened'
		);
		expect(read({ forecast: { ...forecast, from: 0.35, to: 0.25 } }, here)).toBe('35% → 25%');
	});
});

test('an item that is added, attached and judged at once is one line, with its side', () => {
	const claim = { evidence: 'They spoke', who: 'Ada' };
	const rows = [
		row({ ...claim, seq: 3, verb: 'evidence.assessed', detail: { stance: 'for' } }),
		row({ ...claim, seq: 2, verb: 'evidence.attached' }),
		row({ ...claim, seq: 1, verb: 'evidence.added', question: null })
	];
	const [only, ...others] = condense(rows);
	expect(others).toEqual([]);
	expect(only?.verb).toBe('evidence.attached');
	expect(only && sentenceOf(only, PLACE).note).toBe('▲ For: They spoke');
	const later = row({ ...claim, seq: 9, at: Date.UTC(2025, 9, 23), verb: 'evidence.assessed' });
	expect(condense([later, ...rows])).toHaveLength(2);
});

test('a row of ratios over several options is one judgement, of no one side', () => {
	const question = { ...QUESTION, kind: 'multiple_choice' } as const;
	const at = Date.UTC(2025, 9, 21, 8);
	const judged = { at, evidence: 'They spoke', question, verb: 'evidence.assessed' } as const;
	const rows = [
		row({ ...judged, seq: 4, detail: { stance: 'for' } }),
		row({ ...judged, seq: 3, detail: { stance: 'against' } })
	];
	const [only, ...others] = condense(rows);
	expect(others).toEqual([]);
	expect(only && sentenceOf(only, PLACE).note).toBe('They spoke');
	const binary = rows.map((one) => ({ ...one, question: QUESTION }));
	expect(condense(binary).map(({ detail }) => detail.stance)).toEqual(['for']);
});
