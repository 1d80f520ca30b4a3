export const SCALE_IDS = ['icd_203', 'phia', 'kent'] as const;
export type ScaleId = (typeof SCALE_IDS)[number];

/** A word of a scale with the band of probabilities it stands for. */
export type Term = {
	/** As the scale writes it. */
	readonly word: string;
	/** How it is told among other words: `a realistic possibility`. */
	readonly article?: 'a';
	/** Other ways to say the same. */
	readonly synonyms: readonly string[];
	/** More of them, which mean other things too in a running text: they count where they are typed in place of a number. */
	readonly alone?: readonly string[];
	/** The same holds of the word itself. */
	readonly isAlone?: true;
	readonly from: number;
	readonly to: number;
	/** `to` itself is outside the band. */
	readonly isOpen?: true;
};

/** Words of estimative probability, the lowest first. */
export type Scale = {
	readonly id: ScaleId;
	/** `ICD 203` */
	readonly name: string;
	readonly source: string;
	readonly terms: readonly Term[];
};

/** Whether a probability lies in a word's band, edges included unless the scale leaves one out. */
export const isInBand = ({ from, to, isOpen }: Term, p: number): boolean =>
	p >= from && (isOpen === true ? p < to : p <= to);
