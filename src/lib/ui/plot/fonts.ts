/**
 * The page's own `@font-face` rules for the first family that has any, each with its file as a data URL, so that a picture outside
 * the page has the same letters. Only the files whose letters occur in `text`; empty where no rule can be read.
 */
export async function embedFonts(families: string, text: string): Promise<string> {
	const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
	const faces = [...document.styleSheets].flatMap(fontFaces);
	const family = families.split(',').find((name) => faces.some((face) => isOf(face, name))) ?? '';
	const rules = faces
		.filter((face) => isOf(face, family))
		.filter(({ style }) => style.getPropertyValue('font-style') !== 'italic')
		.filter(({ style }) => covers(style.getPropertyValue('unicode-range'), letters));
	return (await Promise.all(rules.map(withFile))).join('\n');
}

const isOf = ({ style }: CSSFontFaceRule, family: string): boolean =>
	unquote(style.getPropertyValue('font-family')) === unquote(family);

const unquote = (name: string): string => name.trim().replaceAll(/['"]/g, '');

function fontFaces(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
	try {
		return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
	} catch {
		return []; // a sheet from elsewhere may not be read
	}
}

function covers(ranges: string, letters: readonly number[]): boolean {
	if (ranges === '') return true;
	return ranges.split(',').some((range) => {
		const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
		const [low, high] = [from.replaceAll('?', '0'), to.replaceAll('?', 'F')];
		return letters.some((code) => code >= parseInt(low, 16) && code <= parseInt(high, 16));
	});
}

async function withFile(rule: CSSFontFaceRule): Promise<string> {
	const path = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
	if (path === undefined) return '';
	const file = await fetch(new URL(path, rule.parentStyleSheet?.href ?? document.baseURI));
	return file.ok ? rule.cssText.replace(path, await toDataUrl(await file.blob())) : '';
}

function toDataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
		reader.onerror = () => reject(new Error('The font file could not be read'));
		reader.readAsDataURL(blob);
	});
}
