import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/App'
import { watchForMissingCode } from '#app/update/missingCode'
import '#ui/theme.css'

watchForMissingCode()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
