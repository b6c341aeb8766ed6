import { type ArgumentsHost, Catch, Inject } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { VedetteFaults } from '@vedette/nestjs';

@Catch()
export class CatchAllFilter extends BaseExceptionFilter {
  readonly #faults: VedetteFaults;

  constructor(@Inject(VedetteFaults) faults: VedetteFaults) {
    super();
    this.#faults = faults;
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    this.#faults.capture(error, host);
    super.catch(error, host);
  }
}
