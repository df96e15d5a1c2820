/** How events travel over Kafka: CloudEvents in binary mode, and the settings of the clients under which nothing is lost. */
@NullMarked
package vn.motcua.eventing.kafka;

import org.jspecify.annotations.NullMarked;
