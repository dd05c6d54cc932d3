import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { type Environment, PlatformModule } from './platform/platform.module.js';

/** The whole application, without its HTTP shell: the command line uses it as it is. */
@Module({})
export class AppModule {
  static forRoot(environment: Environment): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(environment, { entities, migrations })] };
  }
}
