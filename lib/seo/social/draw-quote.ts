import { cardLetter, type SocialQuoteCard } from "./card-view";
import { INK, MUTE, PAPER, routeOf, schemeOf } from "./palette";
import { BAR, bullet, MARGIN, picture, print, rectangle, signBar, station } from "./parts";
import { HEIGHT, WIDTH } from "./picture";
import { LEADING, setLines } from "./set-lines";
import type { Typeface } from "./typeface";

const ROUTE = MARGIN + 16;
const TEXT = ROUTE + 78;
const SPEAKER = 504;
const SOURCE = 572;
const WORDS = { weight: 700, sizes: [84, 74, 66, 60, 54, 48, 44] };

/** The picture of a quote: its opening words, and beside them a line with speaker and source. */
export function drawQuote(typeface: Typeface, card: SocialQuoteCard): string {
  return picture(
    rectangle(0, 0, WIDTH, HEIGHT, PAPER),
    drawRoute(routeOf(card.line)),
    signBar(typeface, card.kind),
    drawWords(typeface, card.words),
    drawSpeaker(typeface, card),
    print(typeface, card.source, { x: TEXT, y: SOURCE + 10, size: 29, weight: 600, fill: MUTE }),
    drawBullets(typeface, card.about),
  );
}

/** From the site header, past the speaker, to the source. */
function drawRoute(colors: readonly string[]): string {
  const across = colors.length > 1 ? 8 * colors.length : 14;
  const thickness = across / colors.length;
  const lines = colors.map((color, index) =>
    rectangle(ROUTE - across / 2 + index * thickness, BAR, thickness, SOURCE - BAR, color),
  );
  const turned = [SPEAKER, SOURCE].map(
    (y) =>
      `<g transform="rotate(90 ${ROUTE} ${y})">${station(ROUTE, y, across > 14 ? across : 0)}</g>`,
  );
  return [...lines, ...turned].join("");
}

const ROOM = { top: BAR + 34, bottom: SPEAKER - 56 };

function drawWords(typeface: Typeface, words: string): string {
  // Room for the closing mark of a shortened quote.
  const box = { width: WIDTH - MARGIN - TEXT - 24, height: ROOM.bottom - ROOM.top, ...WORDS };
  const { lines, size, whole } = setLines(typeface, words, box);
  const { weight } = WORDS;
  // A shortened quote still ends in its closing mark.
  const printed = whole ? lines : [...lines.slice(0, -1), `${lines.at(-1)}”`];
  const hang = words.startsWith("“") ? typeface.width("“", { size, weight }) : 0;
  const block = (printed.length - 1) * size * LEADING + size * 0.72;
  const first = (ROOM.top + ROOM.bottom - block) / 2 + size * 0.72;
  return printed
    .map((text, index) => {
      const x = index === 0 ? TEXT - hang : TEXT;
      return print(typeface, text, {
        x,
        y: first + index * size * LEADING,
        size,
        weight,
        fill: INK,
      });
    })
    .join("");
}

function drawSpeaker(typeface: Typeface, { speaker, role, about }: SocialQuoteCard): string {
  const name = { size: 36, weight: 760 };
  const after = { size: 29, weight: 600 };
  const end = WIDTH - MARGIN - about.length * 72 - 20;
  const x = TEXT + typeface.width(speaker, name);
  const { lines } = setLines(typeface, role ? `, ${role}` : "", {
    width: end - x,
    height: after.size * LEADING,
    weight: after.weight,
    sizes: [after.size],
  });
  return (
    print(typeface, speaker, { ...name, x: TEXT, y: SPEAKER + 12, fill: INK }) +
    print(typeface, lines[0] ?? "", { ...after, x, y: SPEAKER + 12, fill: MUTE })
  );
}

function drawBullets(typeface: Typeface, about: SocialQuoteCard["about"]): string {
  return about
    .map((line, index) => {
      const x = WIDTH - MARGIN - 32 - (about.length - 1 - index) * 72;
      const { ground, letters } = schemeOf(line);
      return bullet(typeface, cardLetter(line), {
        x,
        y: (SPEAKER + SOURCE) / 2,
        radius: 32,
        fill: ground,
        letters,
      });
    })
    .join("");
}
