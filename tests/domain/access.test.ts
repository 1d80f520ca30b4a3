import { expect, test } from 'vitest';
import { assertRole, hasRole, mayEditQuestion, ROLES, visibleNumbers } from '#lib/domain/access.ts';

test('each role carries the rights of those before it, and is refused those after by name', () => {
	for (const [i, role] of ROLES.entries())
		for (const [k, needed] of ROLES.entries()) {
			expect(hasRole(role, needed)).toBe(i >= k);
			if (i >= k) expect(() => assertRole(role, needed)).not.toThrow();
			else
				expect(() => assertRole(role, needed)).toThrow(
					expect.objectContaining({ code: 'forbidden' }) as Error
				);
		}
});

test('an editor changes any question, a forecaster their own, a viewer none', () => {
	expect([mayEditQuestion('editor', false), mayEditQuestion('forecaster', true)]).toEqual([
		true,
		true
	]);
	expect([mayEditQuestion('forecaster', false), mayEditQuestion('viewer', true)]).toEqual([
		false,
		false
	]);
});

test('one’s own number is always visible; the others’ only where the rule lets them', () => {
	const others = (query: Partial<Parameters<typeof visibleNumbers>[0]>) =>
		visibleNumbers({
			rule: 'after_own',
			role: 'forecaster',
			hasForecast: false,
			isSettled: false,
			...query
		});
	expect(others({})).toEqual({ own: true, others: false, crowd: false });
	for (const query of [
		{ rule: 'always' },
		{ role: 'viewer' },
		{ hasForecast: true },
		{ isSettled: true }
	] as const)
		expect(others(query)).toEqual({ own: true, others: true, crowd: true });
	expect(others({ role: 'owner' }).others).toBe(false);
});
