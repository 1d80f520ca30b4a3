import { embedFonts } from './fonts.ts';

const PAINTED = [
	...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin'],
	...['opacity', 'paint-order', 'text-anchor', 'font-family', 'font-size', 'font-weight'],
	...['font-variant-numeric', 'visibility']
];
const COLOURS = new Set(['fill', 'stroke']);
const SVG = 'http://www.w3.org/2000/svg';
const [HEAD, EDGE] = [36, 16];

/**
 * The chart as a file that stands alone: every style resolved and written into its element, colours as sRGB, the fonts
 * inside, its title on top, paper behind it. Marks with `data-transient` (the cursor) stay out.
 */
export async function standaloneSvg(svg: SVGSVGElement, title: string): Promise<string> {
	const copy = svg.cloneNode(true) as SVGSVGElement; // a clone is of its original's kind
	const originals = [svg, ...svg.querySelectorAll('*')];
	[copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
		const original = originals[i];
		if (original !== undefined) inlineStyle(original, element);
	});
	for (const transient of copy.querySelectorAll('[data-transient]')) transient.remove();

	const { width, height } = svg.viewBox.baseVal;
	const [outerWidth, outerHeight] = [width + 2 * EDGE, height + HEAD + 2 * EDGE];
	setAttributes(copy, {
		xmlns: SVG,
		width: outerWidth,
		height: outerHeight,
		viewBox: `${-EDGE} ${-HEAD - EDGE} ${outerWidth} ${outerHeight}`
	});
	const style = getComputedStyle(svg);
	const paper = setAttributes(document.createElementNS(SVG, 'rect'), {
		...{ x: -EDGE, y: -HEAD - EDGE, width: outerWidth, height: outerHeight },
		fill: toRgb(resolveToken(svg, '--paper'))
	});
	const heading = setAttributes(document.createElementNS(SVG, 'text'), {
		...{ x: 0, y: -HEAD + 14, 'font-size': 15, 'font-weight': 600 },
		...{ 'font-family': style.fontFamily, fill: toRgb(resolveToken(svg, '--ink')) }
	});
	heading.textContent = title;
	const fonts = document.createElementNS(SVG, 'style');
	fonts.textContent = await embedFonts(style.fontFamily, `${copy.textContent}${title}`);
	copy.prepend(fonts, paper, heading);
	return new XMLSerializer().serializeToString(copy);
}

/** The same as a PNG at twice the size, for slides and mail. */
export async function standalonePng(svg: SVGSVGElement, title: string): Promise<Blob> {
	const text = await standaloneSvg(svg, title);
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
