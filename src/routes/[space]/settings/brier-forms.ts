import type { BrierForm } from '#lib/domain/score/brier-form.ts';
import type { Choice } from '#lib/ui/form/choice.ts';

/** The two forms of a Brier score, as they are said on the page. */
export const BRIER_FORM_CHOICES: readonly Choice<BrierForm>[] = [
	{ value: 'one_outcome', label: 'from 0 to 1' },
	{ value: 'all_outcomes', label: 'both outcomes added, 0 to 2' }
];
