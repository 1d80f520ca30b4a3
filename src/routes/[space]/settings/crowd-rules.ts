import type { CrowdRule } from '#lib/domain/access.ts';
import type { Choice } from '#lib/ui/form/choice.ts';

/** When the others' numbers are shown, as it is said on the page. */
export const CROWD_RULE_CHOICES: readonly Choice<CrowdRule>[] = [
	{ value: 'always', label: 'at once' },
	{ value: 'after_own', label: 'after one’s own forecast' }
];
