import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '#lib/domain/errors.ts';
import {
	assertMayConfirm,
	isDisputed,
	isWaiting,
	proposalState,
	PROPOSAL_STATES,
	STEP_ACTS,
	type Confirming,
	type StepAct
} from '#lib/domain/proposal.ts';

const steps = (...acts: StepAct[]) => acts.map((act) => ({ act }));
const anySteps = fc.array(fc.record({ act: fc.constantFrom(...STEP_ACTS) }));

describe('where a proposal stands', () => {
	test.each([
		[[], false, 'open'],
		[['dispute'], false, 'disputed'],
		[['dispute', 'confirm'], false, 'confirmed'],
		[['dispute', 'withdraw'], true, 'withdrawn'],
		[[], true, 'overtaken'],
		[['dispute'], true, 'overtaken'],
		[['confirm'], true, 'confirmed']
	] as const)('after %j, overtaken %s: %s', (acts, isOvertaken, state) => {
		expect(proposalState(steps(...acts), isOvertaken)).toBe(state);
	});

	test('what was confirmed or withdrawn waits for nobody, whatever else was done', () => {
		fc.assert(
			fc.property(anySteps, fc.boolean(), (taken, isOvertaken) => {
				const state = proposalState(taken, isOvertaken);
				if (taken.some(({ act }) => act === 'confirm' || act === 'withdraw'))
					expect(isWaiting(state)).toBe(false);
			})
		);
	});
});

test('an outcome is disputed until an answer comes after the last dispute', () => {
	expect(isDisputed(steps('dispute', 'dispute', 'answer'))).toBe(false);
	expect(isDisputed(steps('dispute', 'answer', 'dispute'))).toBe(true);
	fc.assert(
		fc.property(anySteps, (taken) => {
			expect(isDisputed([...taken, { act: 'answer' }])).toBe(false);
			expect(isDisputed([...taken, { act: 'dispute' }])).toBe(true);
		})
	);
});

describe('a confirmation', () => {
	const asked: Confirming = {
		...{ state: 'open', role: 'forecaster', mayResolve: false, isProposer: false },
		...{ proposerMayResolve: true, reason: '' }
	};
	const codeOf = (change: Partial<Confirming>) => {
		try {
			assertMayConfirm({ ...asked, ...change });
			return 'confirmed';
		} catch (cause) {
			if (cause instanceof AppError) return cause.code;
			throw cause;
		}
	};

	test.each<[string, Partial<Confirming>, string]>([
		['by a colleague of whoever may resolve it', {}, 'confirmed'],
		['by whoever may resolve it', { mayResolve: true, proposerMayResolve: false }, 'confirmed'],
		['by two who may not', { proposerMayResolve: false }, 'forbidden'],
		['of what is disputed, by a colleague', { state: 'disputed', reason: 'So.' }, 'forbidden'],
		['of what is disputed, without a reason', { state: 'disputed', role: 'editor' }, 'invalid'],
		[
			'of what is disputed, with a reason',
			{ state: 'disputed', role: 'editor', reason: 'So.' },
			'confirmed'
		]
	])('%s', (_, change, code) => {
		expect(codeOf(change)).toBe(code);
	});

	test('of one’s own proposal never counts, whatever one may do', () => {
		fc.assert(
			fc.property(
				fc.record({
					state: fc.constantFrom(...PROPOSAL_STATES),
					role: fc.constantFrom('forecaster' as const, 'editor' as const, 'owner' as const),
					mayResolve: fc.boolean(),
					proposerMayResolve: fc.boolean(),
					reason: fc.string()
				}),
				(change) => {
					expect(codeOf({ ...change, isProposer: true })).not.toBe('confirmed');
				}
			)
		);
	});
});
