export const rules = `
# Declined cards are one issue for each endpoint
error.type:DeclinedError tags.endpoint:* -> declined, {{ tags.endpoint }}

# Whatever the warehouse says, keep Sentry's own grouping and split it by message
stack.module:warehouse.* level:error -> {{ default }}, {{ message }}

!tags.team:shop error.value:"*timed out*" -> timeout, {{ transaction }}, title="Timeout in {{ transaction }}"
`;
