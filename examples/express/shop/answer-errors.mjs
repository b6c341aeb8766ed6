/** Tells the caller that something went wrong, and never what. Express knows error handlers by their four parameters. */
export function answerErrors(error, _request, response, next) {
  if (response.headersSent) return next(error);
  const status = error.status ?? 500;
  response.status(status).json({ error: status < 500 ? error.message : 'Something went wrong on our side.' });
}
