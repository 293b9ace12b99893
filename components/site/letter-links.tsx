/** Links to the letters of a long list. */
export function LetterLinks({ letters }: { letters: readonly string[] }) {
  return (
    <nav aria-label="By letter">
      <ul className="taps flex flex-wrap gap-x-4 font-[680] font-sign">
        {letters.map((letter) => (
          <li key={letter}>
            <a className="link" href={`#${letter}`}>
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
