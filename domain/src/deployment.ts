/** Functions run beside the database, in one region: a trigger must not cross an ocean per message. */
export const region = 'us-central1'
