const fields = ['name', 'email', 'card', 'password', 'complaint'];

/** Fills in the form, presses every button and goes away. Gives back what the page answered. */
export async function visit(page, origin, planted) {
  await page.goto(`${origin}/?email=${encodeURIComponent(planted.email)}`);
  for (const field of fields) await page.fill(`[name="${field}"]`, planted[field]);
  const answers = [];
  for (const button of ['Sign in', 'Pay', 'Show the order', 'Send feedback']) {
    const before = answers.at(-1) ?? '';
    await page.getByRole('button', { name: button }).click();
    await page.waitForFunction((text) => document.querySelector('[role="status"]').textContent !== text, before);
    answers.push(await page.getByRole('status').textContent());
  }
  await page.goto('about:blank');
  return answers;
}
