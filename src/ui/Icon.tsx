const shapes = {
  copy: (
    <>
      <rect x="4.500" y="4.500" width="8" height="8" rx="1.500" />
      <path d="M9.500 4.500v-1A1.500 1.500 0 0 0 8 2H3.500A1.500 1.500 0 0 0 2 3.500V8a1.500 1.500 0 0 0 1.500 1.500h1" />
    </>
  ),
  check: <path d="M2 7.500l3.500 3.500L12 3.500" />,
  search: (
    <>
      <circle cx="6" cy="6" r="4.200" />
      <path d="M9.200 9.200L13 13" />
    </>
  ),
  refresh: <path d="M12 7a5 5 0 1 1-1.500-3.600M12 1.500v2.800H9.200" />,
  previous: <path d="M9 2.500L4.500 7 9 11.500" />,
  next: <path d="M5 2.500L9.500 7 5 11.500" />,
  ascending: <path d="M7 12V2.500M3.500 6L7 2.500 10.500 6" />,
  descending: <path d="M7 2v9.500M3.500 8L7 11.500 10.500 8" />,
  close: <path d="M3 3l8 8M11 3l-8 8" />,
  up: <path d="M3.500 8.500L7 5l3.500 3.500" />,
  chevron: <path d="M3.500 5.500L7 9l3.500-3.500" />,
  more: <path d="M2.500 7h.01M7 7h.01M11.500 7h.01" strokeWidth="2.200" />,
  person: (
    <>
      <circle cx="7" cy="4.600" r="2.600" />
      <path d="M2 12.500a5 5 0 0 1 10 0" />
    </>
  ),
  keys: <path d="M5 4.500a2 2 0 1 1 3 2q-1 .600-1 2M7 12v0" />,
  light: (
    <>
      <circle cx="7" cy="7" r="2.600" />
      <path d="M7 .8v1.400M7 11.800v1.400M.8 7h1.400M11.800 7h1.400M2.600 2.600l1 1M10.400 10.400l1 1M11.400 2.600l-1 1M3.600 10.400l-1 1" />
    </>
  ),
  dark: <path d="M12 8.300A5.200 5.200 0 0 1 5.700 2a5.200 5.200 0 1 0 6.300 6.300z" />,
  system: (
    <>
      <circle cx="7" cy="7" r="5.200" />
      <path d="M7 1.800a5.200 5.200 0 0 1 0 10.400z" fill="currentColor" />
    </>
  ),
}

export type IconName = keyof typeof shapes

/** A decorative 14 px picture in the colour of the text; what it means is said by its button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  )
}
