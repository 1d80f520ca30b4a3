import { ICD_203 } from './icd-203.ts';
import { KENT } from './kent.ts';
import { PHIA } from './phia.ts';
import { SCALE_IDS, type Scale, type ScaleId } from './term.ts';

const BY_ID: Readonly<Record<ScaleId, Scale>> = { icd_203: ICD_203, phia: PHIA, kent: KENT };

/** Every scale, in the order in which they are offered. */
export const SCALES: readonly Scale[] = SCALE_IDS.map((id) => BY_ID[id]);

/** The scale with this id. */
export const scaleOf = (id: ScaleId): Scale => BY_ID[id];

/**
 * The scale that settings ask for; where they do not say, ICD 203.
 *
 * @example wordScaleOf({}) // => 'icd_203'
 */
export const wordScaleOf = ({ wordScale }: { wordScale?: ScaleId }): ScaleId =>
	wordScale ?? 'icd_203';
