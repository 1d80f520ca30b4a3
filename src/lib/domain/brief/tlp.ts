/**
 * The markings of the Traffic Light Protocol, version 2.0, from what anybody may read to what stays with the addressees.
 * Source: FIRST, Traffic Light Protocol (TLP), version 2.0, 2022. The labels are written as the standard has them.
 */
export const TLP_LABELS = [
	'TLP:CLEAR',
	'TLP:GREEN',
	'TLP:AMBER',
	'TLP:AMBER+STRICT',
	'TLP:RED'
] as const;
export type Tlp = (typeof TLP_LABELS)[number];

/** How far each marking lets a brief travel. */
export const TLP_MEANS: Readonly<Record<Tlp, string>> = {
	'TLP:CLEAR': 'May be given to anybody.',
	'TLP:GREEN': 'For the reader’s community; not for public places.',
	'TLP:AMBER': 'For the reader’s organisation and its clients, where they need to know.',
	'TLP:AMBER+STRICT': 'For the reader’s organisation alone, where they need to know.',
	'TLP:RED': 'For the people it is addressed to, and nobody else.'
};
