import { QueryClient } from '@tanstack/react-query'

/** One per page: log-out leaves the page, and with it everything that was in here. */
export const queryClient = new QueryClient()
