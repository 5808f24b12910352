import { useLingui } from '@lingui/react/macro'
import { textOf } from '@parley/domain/markdown/textOf'
import { parsed } from './parsed'
import { useEntityName } from './useEntityName'

/** Text → how it is read aloud: with names, without formatting, and without what is hidden. */
export function useSpoken(): (text: string) => string {
  const { t } = useLingui()
  const entity = useEntityName()
  return (text) => textOf(parsed(text), { entity, spoiler: t`hidden text` })
}
