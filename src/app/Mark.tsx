/** Three containers over water. */
export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M2 15.500c2 0 2 1.500 4 1.500s2-1.500 4-1.500 2 1.500 4 1.500 2-1.500 4-1.500"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeLinecap="round"
      />
      <rect x="3" y="7" width="6" height="5.500" rx="1" fill="currentColor" />
      <rect
        x="11"
        y="7"
        width="6"
        height="5.500"
        rx="1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
      />
      <rect
        x="7"
        y="1.500"
        width="6"
        height="4"
        rx="1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
      />
    </svg>
  )
}
