import { dayApi } from '@leitai/shared/contract/day';
import { Controller } from '@nestjs/common';
import { Input, type Parsed, Route } from '../../platform/http/route.js';
import { DayService } from './day.service.js';

@Controller()
export class DayController {
  constructor(private readonly days: DayService) {}

  @Route(dayApi.day)
  day(@Input() { params }: Parsed<typeof dayApi.day>) {
    return this.days.of(params.contest);
  }
}
