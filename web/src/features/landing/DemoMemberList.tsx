import { useLingui } from '@lingui/react/macro'
import { Avatar } from '#ui/Avatar'
import { ScrollRegion } from '#ui/ScrollRegion'
import { demoPeople, demoRoles } from './demoPeople'

const groups = demoRoles.map((role) => ({
  role,
  people: Object.values(demoPeople).filter((person) => person.role === role),
}))

export function DemoMemberList() {
  const { t } = useLingui()
  return (
    <ScrollRegion label={t`Members`} className="px-2 pb-4">
      {groups.map(({ role, people }) => (
        <div key={role} className="pt-4">
          <h2 className="px-2 pb-1 text-xs font-medium text-ink-muted tabular-nums">
            {role} · {people.length}
          </h2>
          <ul>
            {people.map(({ name, avatarSrc, color }) => (
              <li key={name} className="flex min-h-10 items-center gap-3 px-2 py-1">
                <Avatar name={name} src={avatarSrc} size={32} />
                <span className="min-w-0 truncate" style={{ color }}>
                  {name}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </ScrollRegion>
  )
}
