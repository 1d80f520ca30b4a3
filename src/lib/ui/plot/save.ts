import { embedFonts } from './fonts.ts';
import { wrapText } from './wrap-text.ts';

const PAINTED = [
	...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'],
	...['opacity', 'paint-order', 'text-anchor', 'font-family', 'font-size', 'font-weight'],
	...['font-variant-numeric', 'visibility']
];
const COLOURS = new Set(['fill', 'stroke']);
const SVG = 'http://www.w3.org/2000/svg';
const [TITLE, EDGE] = [36, 16];
/** Between the lines under the title, and their size. */
const [LINE, TEXT] = [18, 13];

/** What stands over a saved picture: its title, and under it whose it is, and what it says. */
export type Heading = { readonly title: string; readonly lines: readonly string[] };

/**
 * The chart as a file that stands alone: every style resolved and written into its element, colours as sRGB, the fonts
 * inside, its title on top with whose it is and what it says, paper behind it. Marks with `data-transient` (the cursor) stay out.
 */
export async function standaloneSvg(svg: SVGSVGElement, heading: Heading): Promise<string> {
	const copy = svg.cloneNode(true) as SVGSVGElement; // a clone is of its original's kind
	const originals = [svg, ...svg.querySelectorAll('*')];
	[copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
		const original = originals[i];
		if (original !== undefined) inlineStyle(original, element);
	});
	for (const transient of copy.querySelectorAll('[data-transient]')) transient.remove();

	const { width, height } = svg.viewBox.baseVal;
	const style = getComputedStyle(svg);
	const measure = measurer(style.fontFamily);
	const lines = heading.lines.flatMap((line) => wrapText(line, width, measure));
	const head = TITLE + LINE * lines.length;
	const [outerWidth, outerHeight] = [width + 2 * EDGE, height + head + 2 * EDGE];
	setAttributes(copy, {
		xmlns: SVG,
		width: outerWidth,
		height: outerHeight,
		viewBox: `${-EDGE} ${-head - EDGE} ${outerWidth} ${outerHeight}`
	});
	const paper = setAttributes(document.createElementNS(SVG, 'rect'), {
		...{ x: -EDGE, y: -head - EDGE, width: outerWidth, height: outerHeight },
		fill: toRgb(resolveToken(svg, '--paper'))
	});
	const textAt = (y: number, token: string, text: string, font: object) => {
		const fill = toRgb(resolveToken(svg, token));
		const attributes = { x: 0, y, ...font, 'font-family': style.fontFamily, fill };
		const element = setAttributes(document.createElementNS(SVG, 'text'), attributes);
		element.textContent = text;
		return element;
	};
	const texts = [
		textAt(-head + 14, '--ink', heading.title, { 'font-size': 15, 'font-weight': 600 }),
		...lines.map((line, i) =>
			textAt(-head + 14 + LINE * (i + 1), '--ink-2', line, { 'font-size': TEXT })
		)
	];
	const fonts = document.createElementNS(SVG, 'style');
	fonts.textContent = await embedFonts(
		style.fontFamily,
		`${copy.textContent}${heading.title}${lines.join('')}`
	);
	copy.prepend(fonts, paper, ...texts);
	return new XMLSerializer().serializeToString(copy);
}

/** The same as a PNG at twice the size, for slides and mail. */
export async function standalonePng(svg: SVGSVGElement, heading: Heading): Promise<Blob> {
	const text = await standaloneSvg(svg, heading);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [image.width * 2, image.height * 2];
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob === null) reject(new Error('The browser could not make a PNG of this chart'));
			else resolve(blob);
		}, 'image/png');
	});
}

/** Hands a file to the reader. */
export function download(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // some browsers start reading only later
}

/** How wide a text is in the font of a picture, in pixels. */
function measurer(fontFamily: string): (text: string) => number {
	const context = document.createElement('canvas').getContext('2d');
	if (context === null) return (text) => (TEXT / 2) * text.length;
	context.font = `${TEXT}px ${fontFamily}`;
	return (text) => context.measureText(text).width;
}

function inlineStyle(from: Element, to: Element): void {
	const style = getComputedStyle(from);
	const text = PAINTED.map((name) => {
		const value = style.getPropertyValue(name);
		return `${name}:${COLOURS.has(name) && value !== 'none' ? toRgb(value) : value}`;
	});
	to.removeAttribute('class');
	to.setAttribute('style', text.join(';'));
}

// A custom property reads as it was written, light-dark() and all; only a real property resolves it.
function resolveToken(svg: SVGSVGElement, token: string): string {
	const probe = setAttributes(document.createElementNS(SVG, 'g'), { style: `color:var(${token})` });
	svg.append(probe);
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
}

// Programs that read SVG know sRGB and seldom OKLCH; a canvas pixel tells what the browser paints.
function toRgb(color: string): string {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [1, 1];
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (context === null) return color;
	context.fillStyle = color;
	context.fillRect(0, 0, 1, 1);
	const [red, green, blue, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
	return `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
}

function setAttributes<E extends Element>(
	element: E,
	values: Readonly<Record<string, string | number>>
): E {
	for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
	return element;
}
