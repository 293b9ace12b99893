/** Four lines that run into a ring: the wiki's mark, our own drawing. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 30 26"
      width={size}
      height={(size * 26) / 30}
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" strokeWidth="3.4">
        <path d="M0 2.2h4.6l5.2 5.2" stroke="#e0474e" />
        <path d="M30 2.2h-4.6l-5.2 5.2" stroke="#9a82df" />
        <path d="M0 23.8h4.6l5.2-5.2" stroke="#d99a00" />
        <path d="M30 23.8h-4.6l-5.2-5.2" stroke="#2fa862" />
        <circle cx="15" cy="13" r="7.4" stroke="currentColor" strokeWidth="3.2" />
      </g>
    </svg>
  );
}
