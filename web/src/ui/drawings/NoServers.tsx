import { Drawing } from './Drawing'

/** A door that stands open, and a lamp that is on. */
export function NoServers() {
  return (
    <Drawing>
      <path d="M8 104h160" opacity="0.4" />
      <path d="M52 104V14h52v90" />
      <path d="M104 14l26 9v81M124 62v6" />
      <path d="M78 14v20M66 46c0-7 5-12 12-12s12 5 12 12z" />
      <path className="stroke-accent" d="M78 54v9M67 53l-5 7M89 53l5 7" />
      <path
        d="M144 104V90h16v14M148 90c0-8-4-11-7-14 6-1 10 4 11 10 0-10 2-15 8-19 1 8-3 14-4 23"
        opacity="0.4"
      />
    </Drawing>
  )
}
